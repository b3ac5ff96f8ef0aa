using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis.Dates;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What the coach knows when it joins a call: playbook, the customer's history, what was shown already.</summary>
internal sealed class LiveSetup(ICustomerHistory histories)
{
    public async Task<CoachSetup> ForAsync(LiveCall call, IReadOnlyList<LiveCue> shown, CancellationToken cancellationToken)
    {
        var emails = call.CustomerEmail is { } email ? new[] { email } : [];
        var history = await histories.FindAsync(call.AccountId, emails, call.StartedAt, null, cancellationToken);
        return new CoachSetup { CallType = call.Type, Playbook = SeedPlaybook.Version1 };
    }
}
