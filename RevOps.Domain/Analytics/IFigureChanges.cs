namespace RevOps.Domain.Analytics;

/// <summary>What figures are made of.</summary>
[Flags]
public enum FigureData
{
    /// <summary>Deals, their stages, dates and assessments, and the pipeline's snapshots.</summary>
    Deals = 1,

    /// <summary>Calls and their scores.</summary>
    Calls = 2,
}

/// <summary>
/// Tells open pages that what their figures are made of changed, by whichever node and whichever way: a move, an import, a CRM, a review. A hint
/// and nothing more: who listens reads anew.
/// </summary>
public interface IFigureChanges
{
    /// <summary>Calls <paramref name="handler"/> on changes of any of these, on any thread; it must not block or throw. Dispose ends it.</summary>
    IDisposable OnChanged(FigureData data, Action handler);
}
