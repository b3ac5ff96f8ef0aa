using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>Reads deals as a model looks at them, and keeps their chances.</summary>
public interface IDealTrails
{
    /// <summary>The deals that were decided last.</summary>
    Task<IReadOnlyList<DealTrail>> DecidedAsync(int most, CancellationToken cancellationToken);

    /// <summary>Decided deals there are.</summary>
    Task<int> CountDecidedAsync(CancellationToken cancellationToken);

    /// <summary>False where many closed deals without a change on record have the day they closed for their close date: it was written over then.</summary>
    Task<bool> CloseDatesKeptAsync(CancellationToken cancellationToken);

    /// <summary>One deal; null where there is none for this viewer.</summary>
    Task<DealTrail?> FindAsync(Viewer viewer, DealId id, CancellationToken cancellationToken);

    /// <summary>
    /// Open deals whose chance is to be reckoned: those without one by this model, those that changed or were judged anew since, and all whose
    /// chance is older than a moment, since deals age.
    /// </summary>
    Task<IReadOnlyList<DealTrail>> DueAsync(Guid model, DateTimeOffset olderThan, int most, CancellationToken cancellationToken);

    /// <summary>Keeps chances in place of those before. One of a newer version of its deal stays.</summary>
    Task SaveAsync(IReadOnlyList<DealChance> chances, CancellationToken cancellationToken);

    /// <summary>Takes away the chances of deals that are no longer open.</summary>
    Task ForgetClosedAsync(CancellationToken cancellationToken);
}
