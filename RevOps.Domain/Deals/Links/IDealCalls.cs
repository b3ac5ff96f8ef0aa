using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Links;

/// <summary>Which calls are about which deal.</summary>
public interface IDealCalls
{
    /// <summary>Calls of the deal's account that the viewer sees and that are about no deal or another one, the newest first.</summary>
    Task<IReadOnlyList<CallChoice>> ChoicesAsync(Viewer viewer, DealId deal, CancellationToken cancellationToken);

    /// <summary>The deal; null where there is none.</summary>
    Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken);

    /// <summary>The call where the viewer sees it; null where not.</summary>
    Task<Call?> FindCallAsync(Viewer viewer, CallId call, CancellationToken cancellationToken);

    /// <summary>
    /// Says which deal a call is about, and who says so. Where that is no person, what the CRM associates it with by now counts. False where somebody
    /// said otherwise meanwhile.
    /// </summary>
    Task<bool> SetAsync(CallId call, DealId? from, CallAbout to, AuditEntry audit, CancellationToken cancellationToken);
}

/// <summary>A call to choose.</summary>
/// <param name="Id">The call.</param>
/// <param name="Title">Its title.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="OtherDeal">The deal it is said to be about now; null where it is about none.</param>
public sealed record CallChoice(CallId Id, string Title, DateTimeOffset StartedAt, string? OtherDeal);
