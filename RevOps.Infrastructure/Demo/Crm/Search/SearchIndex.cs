using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Search;

/// <summary>
/// What search sees of one type: the records as they were a moment ago, ordered by change and id. A window of changes is found by
/// bisection. Not safe by itself: the database locks.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Queue<(DateTimeOffset VisibleAt, CrmRecord Record)> _pending = new();
    private readonly Dictionary<long, CrmRecord> _visible = [];
    private readonly List<(long Modified, long Id)> _order = [];

    public void Add(CrmRecord record, DateTimeOffset visibleAt)
    {
        if (visibleAt == DateTimeOffset.MinValue)
        {
            Show(record);
        }
        else
        {
            _pending.Enqueue((visibleAt, record));
        }
    }

    /// <summary>Lets in what has waited long enough.</summary>
    public void CatchUp(DateTimeOffset now)
    {
        while (_pending.TryPeek(out var next) && next.VisibleAt <= now)
        {
            Show(_pending.Dequeue().Record);
        }
    }

    public SearchPage Run(string type, SearchQuery query)
    {
        var window = ChangeWindow.Of(type, query);
        var from = FirstAtOrAfter(window.From);
        var to = Math.Max(from, window.To == long.MaxValue ? _order.Count : FirstAtOrAfter(window.To + 1));
        var byChange = query.SortBy?.Property == CrmTypes.Modified(type);
        return window.IsWholeFilter && byChange && !query.Descending
            ? Page(query, to - from, x => _visible[_order[from + x].Id])
            : Sorted(query, from, to);
    }

    private SearchPage Sorted(SearchQuery query, int from, int to)
    {
        var found = new List<CrmRecord>();
        for (var i = from; i < to; i++)
        {
            var record = _visible[_order[i].Id];
            if (query.Groups.Count == 0 || query.Groups.Any(group => group.All(x => x.Holds(record))))
            {
                found.Add(record);
            }
        }

        var sort = query.SortBy ?? new SearchSort(CrmTypes.ObjectId, "number");
        var ordered = found
            .Select(record => (Value: SearchValue.Read(record.Value(sort.Property), sort.ValueType) ?? default, Record: record))
            .ToArray();
        Array.Sort(ordered, (a, b) => (query.Descending ? b.Value.CompareTo(a.Value) : a.Value.CompareTo(b.Value)) is var order and not 0
            ? order
            : a.Record.Id.CompareTo(b.Record.Id));
        return Page(query, ordered.Length, x => ordered[x].Record);
    }

    private static SearchPage Page(SearchQuery query, int total, Func<int, CrmRecord> at)
    {
        var count = Math.Clamp(total - query.After, 0, query.Limit);
        var results = new CrmRecord[count];
        for (var i = 0; i < count; i++)
        {
            results[i] = at(query.After + i);
        }

        var next = query.After + count;
        return new SearchPage(total, results, next < total ? next : null);
    }

    private void Show(CrmRecord record)
    {
        if (_visible.Remove(record.Id, out var before))
        {
            _order.RemoveAt(_order.BinarySearch(Key(before)));
        }

        if (!record.Archived)
        {
            _visible[record.Id] = record;
            _order.Insert(~_order.BinarySearch(Key(record)), Key(record));
        }
    }

    private int FirstAtOrAfter(long modified)
    {
        var found = _order.BinarySearch((modified, long.MinValue));
        return found < 0 ? ~found : found;
    }

    private static (long Modified, long Id) Key(CrmRecord record) => (record.UpdatedAt.ToUnixTimeMilliseconds(), record.Id);
}
