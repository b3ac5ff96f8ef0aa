using System.Runtime.CompilerServices;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Replay;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Coaching.Playbooks;

/// <summary>Plays stored calls with two playbooks, one call after the other.</summary>
internal sealed class CallPlayer(ICallQueries calls)
{
    private const int PageSize = 50;

    /// <summary>The latest calls that the viewer may see; null for one that cannot be played.</summary>
    public async IAsyncEnumerable<ReplayedCall?> PlayAsync(
        Viewer viewer, int count, Playbook before, Playbook after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = count;
        for (var page = 0; left > 0; page++)
        {
            var found = await calls.ListAsync(viewer, new CallFilter { Page = page, PageSize = PageSize }, cancellationToken);
            foreach (var call in found.Items.Take(left))
            {
                yield return await PlayAsync(viewer, call, before, after, cancellationToken);
            }

            left = found.Items.Count < PageSize ? 0 : left - found.Items.Count;
        }
    }

    private async Task<ReplayedCall?> PlayAsync(Viewer viewer, CallListItem call, Playbook before, Playbook after, CancellationToken cancellationToken)
    {
        // The list knows already that it cannot be played, or it is gone by now
        if (call.DurationSeconds is null || await calls.FindAsync(viewer, call.Id, cancellationToken) is not { } stored
            || SimulatedCall.Words(stored.Analysis) is not { Count: > 0 } words)
        {
            return null;
        }

        IReadOnlyList<SimulatedCue> With(Playbook playbook) =>
            SimulatedCall.Run(new CoachSetup { CallType = call.Type, Playbook = playbook }, words, cancellationToken);
        return ReplayedCall.Of(call, CueComparison.Between(With(before), With(after)));
    }
}
