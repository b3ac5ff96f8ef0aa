using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Domain.Coaching.Playbooks.Replay;

/// <summary>
/// A stored call heard again, in simulated time: each utterance is received when it has been said, and the coach looks twice a second. Nobody
/// answers its cues. The same words and the same playbook give the same cues.
/// </summary>
public static class SimulatedCall
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Unfinished = TimeSpan.FromSeconds(2);

    // Any day will do: cues know distances only
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// What a listener would have heard of a call, in the order of the ends; the sequence is the utterance's number in the transcript. Empty
    /// where the transcript has no times or nobody knows whose side spoke.
    /// </summary>
    public static IReadOnlyList<LiveUtterance> Words(CallAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return
        [
            .. analysis.Utterances
                .Where(x => x.Utterance is { Start: not null, Speaker: { } speaker } && analysis.Speakers[speaker].Role != SpeakerRole.Unknown)
                .Select(x => Heard(x.Utterance, analysis.Speakers[x.Utterance.Speaker!.Value]))
                .OrderBy(x => x.End).ThenBy(x => x.Sequence),
        ];
    }

    /// <summary>The cues that a rep would have seen, in order.</summary>
    public static IReadOnlyList<SimulatedCue> Run(CoachSetup setup, IReadOnlyList<LiveUtterance> words, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        var coach = new LiveCoach(setup);
        var shown = new List<SimulatedCue>();
        var now = TimeSpan.Zero;
        foreach (var said in words)
        {
            for (; now < said.End; now += Look)
            {
                Take(coach.Look(Start + now), now, shown);
            }

            cancellationToken.ThrowIfCancellationRequested();
            coach.Observe(said with { ReceivedAt = Start + said.End });
            Take(coach.Look(Start + said.End), said.End, shown);
        }

        return shown;
    }

    private static void Take(CoachStep step, TimeSpan at, List<SimulatedCue> shown) =>
        shown.AddRange(step.Events.Where(x => x.Fate == CueFate.Shown).Select(x => new SimulatedCue(at, x.Cue)));

    private static LiveUtterance Heard(Utterance said, SpeakerMetrics speaker)
    {
        var text = said.Text.Length <= LiveCallRules.LongestText ? said.Text : said.Text[..LiveCallRules.LongestText];
        return new LiveUtterance(
            said.Seq, speaker.Role, speaker.Name, said.Start!.Value, said.End ?? said.Start.Value + Unfinished, text, IsFinal: true, default);
    }
}

/// <summary>A cue that a rep would have seen.</summary>
/// <param name="At">When, from the call's start.</param>
/// <param name="Cue">The cue; its id is of no meaning.</param>
public sealed record SimulatedCue(TimeSpan At, Cue Cue);
