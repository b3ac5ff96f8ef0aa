using RevOps.Domain;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Coaching.Consent;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// What becomes of the words of one call: stored where they may be, left where not, acknowledged when that is through. Used from the call's
/// own thread only.
/// </summary>
internal sealed class SessionWords(LiveCall call, SessionConsent consent, LiveSessionPorts ports)
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromSeconds(10);

    private readonly HeardNumbers _numbers = new();
    private DateTimeOffset _touched;

    /// <summary>Takes over what an earlier process stored.</summary>
    public void Resume(LiveUtterance stored) => _numbers.Add(stored, Task.CompletedTask);

    /// <summary>True where a final has other words than those stored under its number.</summary>
    public bool Contradict(IReadOnlyList<LiveUtterance> heard) => heard.FirstOrDefault(_numbers.Contradicts) is { IsFinal: true };

    /// <summary>Ends when nothing is on its way to being stored, whatever became of it.</summary>
    public Task SettledAsync() => _numbers.SettledAsync();

    /// <summary>Stores the finals that are new and answers the sender once that is through, which nobody here waits for.</summary>
    /// <returns>What is to be coached on, by sequence: the new finals, and partials of what has no final yet.</returns>
    public IReadOnlyList<LiveUtterance> Take(IReadOnlyList<LiveUtterance> heard, TaskCompletionSource<Result<LiveAck, LiveCallError>> done)
    {
        var finals = heard.Where(x => x.IsFinal).DistinctBy(x => x.Sequence).ToList();
        var fresh = finals.Where(x => consent.Covers(x) && !_numbers.Has(x)).ToList();
        if (fresh.Count > 0)
        {
            var storing = consent.Now.IsRecorded ? StoreAsync(fresh) : LeaveAsync(fresh);
            fresh.ForEach(x => _numbers.Add(x, storing));
        }

        var unrecorded = finals.Where(consent.IsUnrecorded).Select(x => x.Sequence).ToList();
        finals.RemoveAll(consent.IsUnrecorded);
        _ = AcknowledgeAsync(finals, unrecorded, heard.Count, done);
        return [.. heard.Where(x => !x.IsFinal && consent.Covers(x) && !_numbers.Knows(x.Sequence)).Concat(fresh).OrderBy(x => x.Sequence)];
    }

    private async Task AcknowledgeAsync(
        List<LiveUtterance> finals, IReadOnlyList<int> unrecorded, int received, TaskCompletionSource<Result<LiveAck, LiveCallError>> done)
    {
        try
        {
            await _numbers.StoringOf(finals);
            done.SetResult(new LiveAck([.. finals.Select(x => x.Sequence)], received, unrecorded));
        }
        catch (Exception)
        {
            // LiveWriter has logged it
            done.SetResult(LiveCallError.NotStored);
        }
    }

    private Task StoreAsync(List<LiveUtterance> finals) =>
        ports.Writer.WriteAsync(call.Id, finals.ConvertAll(x => new LiveWords(call.Id, x)), IsTouchDue(), CancellationToken.None);

    private Task LeaveAsync(List<LiveUtterance> finals)
    {
        consent.Leave(finals);
        return IsTouchDue() ? ports.Consents.TouchAsync(call.Id, _touched, CancellationToken.None) : Task.CompletedTask;
    }

    private bool IsTouchDue()
    {
        var now = ports.Time.GetUtcNow();
        if (now - _touched <= TouchEvery)
        {
            return false;
        }

        _touched = now;
        return true;
    }
}
