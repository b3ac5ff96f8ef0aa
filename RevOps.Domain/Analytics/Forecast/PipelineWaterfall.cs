namespace RevOps.Domain.Analytics.Forecast;

/// <summary>State of a deal in a snapshot.</summary>
public enum SnapshotState
{
    /// <summary>Open.</summary>
    Open,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,
}

/// <summary>A deal in a snapshot; amounts of both snapshots are converted by one day's rates, so that a rate's change is no change of the pipeline.</summary>
public sealed record SnapshotDeal(string Id, decimal Amount, DateOnly? ClosesOn, SnapshotState State);

/// <summary>Why a pipeline changed.</summary>
public enum PipelineStep
{
    /// <summary>Not in the earlier snapshot.</summary>
    New,

    /// <summary>Was open outside of the period and is expected in it.</summary>
    PulledIn,

    /// <summary>Was decided and is open again.</summary>
    Reopened,

    /// <summary>The amount rose.</summary>
    AmountUp,

    /// <summary>The amount fell.</summary>
    AmountDown,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,

    /// <summary>Expected outside of the period now, or without a date.</summary>
    PushedOut,

    /// <summary>No longer there: deleted or merged.</summary>
    Removed,
}

/// <summary>One deal's part in a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Deal">Key of the deal.</param>
/// <param name="Change">What it adds; below 0 where it takes away.</param>
public sealed record PipelineChange(PipelineStep Step, string Deal, decimal Change);

/// <summary>How a period's open pipeline came from one snapshot to another.</summary>
/// <param name="Start">Open pipeline of the period in the earlier snapshot.</param>
/// <param name="Changes">What each deal did; start and all changes sum to the end.</param>
/// <param name="End">In the later one.</param>
public sealed record PipelineWaterfall(decimal Start, IReadOnlyList<PipelineChange> Changes, decimal End)
{
    /// <summary>The sum of a step.</summary>
    public decimal this[PipelineStep step] => Changes.Where(x => x.Step == step).Sum(x => x.Change);

    /// <summary>
    /// Compares two snapshots. A deal that leaves takes its earlier amount with it, one that comes brings its later one, and only one that is in both changes its amount.
    /// </summary>
    public static PipelineWaterfall Between(IEnumerable<SnapshotDeal> before, IEnumerable<SnapshotDeal> after, DateOnly from, DateOnly to)
    {
        var (old, now) = (before.ToDictionary(x => x.Id, StringComparer.Ordinal), after.ToDictionary(x => x.Id, StringComparer.Ordinal));
        bool Counts(SnapshotDeal? deal) => deal is { State: SnapshotState.Open, ClosesOn: { } day } && day >= from && day <= to;
        decimal Sum(IEnumerable<SnapshotDeal> deals) => deals.Where(Counts).Sum(x => x.Amount);

        var changes = old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(x => (Old: old.GetValueOrDefault(x), Now: now.GetValueOrDefault(x)))
            .Select(x => (Counts(x.Old), Counts(x.Now)) switch
            {
                (false, true) => new PipelineChange(Came(x.Old), x.Now!.Id, x.Now.Amount),
                (true, false) => new PipelineChange(Left(x.Now), x.Old!.Id, -x.Old.Amount),
                (true, true) => new PipelineChange(x.Now!.Amount >= x.Old!.Amount ? PipelineStep.AmountUp : PipelineStep.AmountDown, x.Now.Id, x.Now.Amount - x.Old.Amount),
                _ => null,
            })
            .OfType<PipelineChange>()
            .Where(x => x.Change != 0)
            .ToList();
        return new(Sum(old.Values), changes, Sum(now.Values));
    }

    private static PipelineStep Came(SnapshotDeal? before) => before?.State switch
    {
        null => PipelineStep.New,
        SnapshotState.Open => PipelineStep.PulledIn,
        _ => PipelineStep.Reopened,
    };

    private static PipelineStep Left(SnapshotDeal? after) => after?.State switch
    {
        null => PipelineStep.Removed,
        SnapshotState.Won => PipelineStep.Won,
        SnapshotState.Lost => PipelineStep.Lost,
        _ => PipelineStep.PushedOut,
    };
}
