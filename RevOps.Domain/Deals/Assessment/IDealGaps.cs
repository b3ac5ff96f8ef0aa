using RevOps.Domain.Accounts;
using RevOps.Domain.Coaching;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>What a coach should ask for a deal.</summary>
public interface IDealGaps
{
    /// <summary>
    /// The open questions of the account's only open deal, the most urgent first; null where there is no such deal, or it was not judged yet:
    /// of two deals it is not guessed which one a call is about.
    /// </summary>
    Task<IReadOnlyList<DealGap>?> OfAccountAsync(AccountId account, CancellationToken cancellationToken);
}
