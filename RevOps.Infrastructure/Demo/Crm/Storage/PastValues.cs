namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>What some properties of deals were, and since when. The journal holds every version, so nothing of it is stored twice. Not safe by itself: the database locks.</summary>
internal sealed class PastValues
{
    private readonly Dictionary<(long Id, string Property), List<PastValue>> _values = [];

    public void Add(CrmRecord record)
    {
        if (record.Type != CrmTypes.Deals)
        {
            return;
        }

        foreach (var name in DealPipeline.Remembered)
        {
            var values = _values.TryGetValue((record.Id, name), out var known) ? known : _values[(record.Id, name)] = [];
            var value = record.Value(name) ?? "";
            if (values.Count == 0 || values[^1].Value != value)
            {
                values.Add(new(value, record.UpdatedAt));
            }
        }
    }

    /// <summary>Newest first, as HubSpot gives them.</summary>
    public IReadOnlyList<PastValue> Of(long id, string property) =>
        _values.TryGetValue((id, property), out var values) ? [.. Enumerable.Reverse(values)] : [];
}

/// <summary>A value since a time.</summary>
internal sealed record PastValue(string Value, DateTimeOffset At);
