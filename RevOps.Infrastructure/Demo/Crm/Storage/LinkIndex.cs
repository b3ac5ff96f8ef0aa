namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>What is associated with what, both ways, in the order it came. Not safe by itself: the database locks.</summary>
internal sealed class LinkIndex
{
    private readonly Dictionary<(string Type, long Id, string To), List<long>> _links = [];

    public void Add(CrmLink link)
    {
        Add((link.FromType, link.From, link.ToType), link.To);
        Add((link.ToType, link.To, link.FromType), link.From);
    }

    public void Remove(CrmLink link)
    {
        Take(link.FromType, link.From, link.ToType, link.To);
        Take(link.ToType, link.To, link.FromType, link.From);

        void Take(string type, long id, string to, long other)
        {
            if (_links.TryGetValue((type, id, to), out var ids))
            {
                ids.Remove(other);
            }
        }
    }

    public IReadOnlyList<long> Of(string type, long id, string to) => _links.TryGetValue((type, id, to), out var ids) ? ids : [];

    private void Add((string Type, long Id, string To) key, long id)
    {
        if (!_links.TryGetValue(key, out var ids))
        {
            _links[key] = ids = [];
        }

        // From the end: the same pair is linked twice at once or never
        if (ids.LastIndexOf(id, ids.Count - 1, Math.Min(ids.Count, 8)) < 0)
        {
            ids.Add(id);
        }
    }
}
