namespace RevOps.Web.Components.Operations.Live;

/// <summary>Rows that are brought up to date in their places: none moves or goes while it is read, new ones are only counted.</summary>
internal sealed class LiveRows<TRow, TKey>(Func<TRow, TKey> key)
    where TKey : notnull
{
    /// <summary>What is drawn.</summary>
    public IReadOnlyList<TRow> Shown { get; private set; } = [];

    /// <summary>Rows that came since and are not drawn.</summary>
    public int New { get; private set; }

    /// <summary>Draws these.</summary>
    public void Show(IReadOnlyList<TRow> rows) => (Shown, New) = (rows, 0);

    /// <summary>Keys of drawn rows that are not among these: where they stand has to be asked.</summary>
    public IReadOnlyList<TKey> Missing(IEnumerable<TRow> fresh)
    {
        var known = fresh.Select(key).ToHashSet();
        return [.. Shown.Select(key).Where(x => !known.Contains(x))];
    }

    /// <summary>Takes over where the drawn rows stand now.</summary>
    /// <param name="fresh">The list as it is now.</param>
    /// <param name="others">Drawn rows that are no longer in it.</param>
    /// <param name="announce">Counts what is new; false where new rows would not come at the top.</param>
    public void Update(IReadOnlyList<TRow> fresh, IReadOnlyList<TRow> others, bool announce)
    {
        if (Shown.Count == 0)
        {
            Show(fresh);
            return;
        }

        var now = fresh.Concat(others).DistinctBy(key).ToDictionary(key);
        var shown = Shown.Select(key).ToHashSet();
        Shown = [.. Shown.Select(x => now.GetValueOrDefault(key(x), x))];
        New = announce ? fresh.Count(x => !shown.Contains(key(x))) : 0;
    }
}
