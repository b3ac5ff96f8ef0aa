using System.Collections.Concurrent;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>
/// How much may come in: of one call and of one sender, so that whoever floods is refused and nobody else notices. Far above what people can
/// say, with room for the backlog of a connection that was away.
/// </summary>
public sealed class LiveFlow(TimeProvider time)
{
    /// <summary>Utterances of one call at once, partial ones included.</summary>
    public const int CallBurst = 2_000;

    /// <summary>Utterances of one call in a second, for long.</summary>
    public const int CallPerSecond = 100;

    /// <summary>Utterances of all calls of one sender at once: one listener may serve a whole company.</summary>
    public const int SenderBurst = 20_000;

    /// <summary>Utterances of all calls of one sender in a second, for long.</summary>
    public const int SenderPerSecond = 5_000;

    private const int SweepAbove = 1_000;

    private readonly ConcurrentDictionary<Guid, FlowMeter> _calls = new();
    private readonly ConcurrentDictionary<Guid, FlowMeter> _senders = new();

    /// <summary>False where the sender has sent too much, of whatever call, known or not.</summary>
    public bool Takes(UserId sender, int utterances) => Takes(_senders, sender.Value, utterances, SenderBurst, SenderPerSecond);

    /// <summary>False where too much came of the call. To be asked only of a sender who may feed it: nobody uses up another's.</summary>
    public bool Takes(LiveCallId call, int utterances) => Takes(_calls, call.Value, utterances, CallBurst, CallPerSecond);

    /// <summary>Calls that are counted now.</summary>
    internal int Calls => _calls.Count;

    private bool Takes(ConcurrentDictionary<Guid, FlowMeter> meters, Guid id, int utterances, int burst, int perSecond)
    {
        var now = time.GetUtcNow();
        if (meters.Count > SweepAbove)
        {
            // One that is full again is as good as none
            foreach (var idle in meters.Where(x => x.Value.IsFull(now)))
            {
                meters.TryRemove(idle);
            }
        }

        return meters.GetOrAdd(id, static (_, x) => new FlowMeter(x.burst, x.perSecond, x.now), (burst, perSecond, now)).Takes(utterances, now);
    }
}
