namespace RevOps.Domain.Leads.Icp;

/// <summary>What is known of a lead, by field. A field without a value is unknown, which is never the same as "no".</summary>
public sealed class LeadFacts
{
    private readonly Dictionary<string, IReadOnlyList<string>> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes facts of a lead.</summary>
    /// <param name="id">The lead's key.</param>
    public LeadFacts(string id)
    {
        Id = id;
    }

    /// <summary>The lead's key.</summary>
    public string Id { get; }

    /// <summary>Sets a field; blank values are left out, since they say nothing.</summary>
    public LeadFacts With(string field, params IEnumerable<string?> values)
    {
        IReadOnlyList<string> known = [.. values.Where(x => !string.IsNullOrWhiteSpace(x)).Select(x => x!.Trim())];
        if (known.Count > 0)
        {
            _texts[field] = known;
        }

        return this;
    }

    /// <summary>Sets a number; null says nothing.</summary>
    public LeadFacts With(string field, double? value)
    {
        if (value is { } known && double.IsFinite(known))
        {
            _numbers[field] = known;
        }

        return this;
    }

    /// <summary>The same facts without a field.</summary>
    public LeadFacts Without(string field)
    {
        var copy = new LeadFacts(Id);
        foreach (var (name, values) in _texts.Where(x => !x.Key.Equals(field, StringComparison.OrdinalIgnoreCase)))
        {
            copy._texts[name] = values;
        }

        foreach (var (name, value) in _numbers.Where(x => !x.Key.Equals(field, StringComparison.OrdinalIgnoreCase)))
        {
            copy._numbers[name] = value;
        }

        return copy;
    }

    /// <summary>The words of a field; empty where unknown.</summary>
    public IReadOnlyList<string> Texts(string field) => _texts.TryGetValue(field, out var values) ? values : [];

    /// <summary>The first word of a field; null where unknown.</summary>
    public string? Text(string field) => Texts(field) is [var first, ..] ? first : null;

    /// <summary>The number of a field; null where unknown.</summary>
    public double? Number(string field) => _numbers.TryGetValue(field, out var value) ? value : null;
}
