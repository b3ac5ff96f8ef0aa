namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>One version of a call, note, e-mail, meeting, task, contact, company, deal, product, line item or goal. Never changed: a change makes the next version.</summary>
internal sealed record CrmRecord(
    string Type, long Id, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, bool Archived, IReadOnlyDictionary<string, string?> Properties)
{
    public string? Value(string property)
    {
        if (property == CrmTypes.Modified(Type))
        {
            return CrmText.Time(UpdatedAt);
        }

        return property == CrmTypes.Created(Type) ? CrmText.Time(CreatedAt)
            : property == CrmTypes.ObjectId ? CrmText.Id(Id)
            : Properties.GetValueOrDefault(property);
    }

    /// <summary>The same with these values; an empty one clears.</summary>
    public CrmRecord With(IReadOnlyDictionary<string, string?> changes, DateTimeOffset at)
    {
        var properties = new Dictionary<string, string?>(Properties);
        foreach (var (name, value) in changes)
        {
            properties[name] = value;
        }

        return this with { Properties = properties, UpdatedAt = at };
    }
}
