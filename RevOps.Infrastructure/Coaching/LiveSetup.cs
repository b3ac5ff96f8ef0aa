using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What the coach knows when it joins a call: the playbook, and what both sides promised before.</summary>
internal sealed class LiveSetup(ICustomerHistory histories, IPlaybooks playbooks, IDealGaps gaps)
{
    public async Task<CoachSetup> ForAsync(LiveCall call, CancellationToken cancellationToken) => new()
    {
        CallType = call.Type,
        Playbook = call.PlaybookVersion is { } version
            ? await playbooks.VersionAsync(version, cancellationToken)
            : await playbooks.CurrentAsync(cancellationToken),
        Promises = await PromisesAsync(call, cancellationToken),
        DealGaps = call.AccountId is { } account ? await gaps.OfAccountAsync(account, cancellationToken) : null,
    };

    private async Task<IReadOnlyList<CoachPromise>> PromisesAsync(LiveCall call, CancellationToken cancellationToken)
    {
        var emails = call.CustomerEmail is { } email ? new[] { email } : [];
        if (call.AccountId is null && emails.Length == 0)
        {
            return [];
        }

        var earlier = await histories.FindAsync(call.AccountId, emails, call.StartedAt, null, cancellationToken);
        return [.. earlier.OrderByDescending(x => x.StartedAt).Take(1).SelectMany(x => x.Promises).Select(x => new CoachPromise(x.Text, x.Side, x.Due))];
    }
}
