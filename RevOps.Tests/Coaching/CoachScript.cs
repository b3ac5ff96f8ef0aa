using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching;

/// <summary>
/// Plays a call to the coach: each utterance is received as it ends, and the slot is looked at then and as often as the test says.
/// Times are seconds from the call's start.
/// </summary>
internal sealed class CoachScript
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<CueEvent> _events = [];
    private int _next;

    public CoachScript(CallType type = CallType.Discovery, Playbook? playbook = null, Func<CoachSetup, CoachSetup>? with = null)
    {
        var setup = new CoachSetup { CallType = type, Playbook = playbook ?? CoachPlaybook.Small };
        Coach = new LiveCoach(with is null ? setup : with(setup));
    }

    public LiveCoach Coach { get; }

    public IReadOnlyList<CueEvent> Events => _events;

    public IEnumerable<Cue> Shown => With(CueFate.Shown);

    public static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    public IEnumerable<Cue> With(CueFate fate) => _events.Where(x => x.Fate == fate).Select(x => x.Cue);

    public Cue? Slot(double at) => Look(at).Slot;

    public CoachStep Look(double at)
    {
        var step = Coach.Look(At(at));
        _events.AddRange(step.Events);
        return step;
    }

    /// <summary>Looks four times a second from one time to another.</summary>
    public CoachScript Wait(double from, double to)
    {
        for (var at = from; at <= to; at += 0.25)
        {
            Look(at);
        }

        return this;
    }

    public CoachScript Rep(double from, double to, string text) => Say(SpeakerRole.Rep, from, to, text);

    public CoachScript Customer(double from, double to, string text) => Say(SpeakerRole.Customer, from, to, text);

    /// <summary>Words that may change; the next utterance replaces them.</summary>
    public CoachScript Partial(SpeakerRole side, double from, double to, string text) => Hear(side, from, to, text, isFinal: false);

    public CoachScript Answer(Cue cue, CueAnswer answer, double at)
    {
        Coach.Answer(cue.Id, answer, At(at));
        Look(at);
        return this;
    }

    private CoachScript Say(SpeakerRole side, double from, double to, string text)
    {
        Hear(side, from, to, text, isFinal: true);
        _next++;
        return this;
    }

    private CoachScript Hear(SpeakerRole side, double from, double to, string text, bool isFinal)
    {
        Coach.Observe(new LiveUtterance(_next, side, side.ToString(), TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to), text, isFinal, At(to)));
        Look(to);
        return this;
    }
}
