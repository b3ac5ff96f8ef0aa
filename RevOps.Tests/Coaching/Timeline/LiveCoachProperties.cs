using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Timeline;

public class LiveCoachProperties
{
    private static readonly string[] Lines =
    [
        "this call is recorded for training", "that's too expensive for us, we have no budget", "it's all done by hand and that is too slow",
        "what does it cost a month?", "let's meet on Monday at nine", "yes that works", "okay", "mm-hm", "we're already using Quillstone",
        "our omnichannel approach saves about 40 percent of the time", "do you have GDPR covered?", "I'll send you the contract tomorrow.",
        "um you know it is a holiday", "this is ridiculous, I want to cancel", "our director decides that", "so you review it every week", "yes exactly", "…",
    ];

    /// <summary>Calls of up to 30 utterances with overlaps, and an order of arrival with repeats and partials.</summary>
    private static readonly Gen<(LiveUtterance[] Ordered, LiveUtterance[] Arrived)> Calls =
        from count in Gen.Choose(1, 30)
        from parts in Gen.Choose(0, 1_000_000).ListOf(count)
        from order in Gen.Choose(0, 1_000_000).ListOf(3 * count)
        let ordered = Utterances(parts)
        select (ordered, Shuffled(ordered, [.. order]));

    [Fact]
    public void View_AnyOrderOfArrival_IsThatOfTheOrderedFinals() => Prop.ForAll(Calls.ToArbitrary(), call =>
        Seen(call.Ordered, eachLooked: false) == Seen(call.Arrived, eachLooked: false)).QuickCheckThrowOnFailure();

    [Fact]
    public void View_LookedAtInBetween_IsThatOfTheOrderedFinals() => Prop.ForAll(Calls.ToArbitrary(), call =>
        Seen(call.Ordered, eachLooked: false) == Seen(call.Arrived, eachLooked: true)).QuickCheckThrowOnFailure();

    [Fact]
    public void Shown_AnyCall_KeepsTheGapUnlessPreempted() => Prop.ForAll(Calls.ToArbitrary(), call =>
    {
        var coach = Coach();
        var events = new List<CueEvent>();
        foreach (var utterance in call.Arrived.OrderBy(x => x.ReceivedAt))
        {
            coach.Observe(utterance);
            events.AddRange(coach.Look(utterance.ReceivedAt).Events);
            events.AddRange(coach.Look(utterance.ReceivedAt.AddSeconds(1.5)).Events);
        }

        var shown = events.Where(x => x.Fate == CueFate.Shown).ToArray();
        return shown.Zip(shown.Skip(1)).All(x =>
            x.Second.At - x.First.At >= TimeSpan.FromSeconds(25)
            || events.Contains(new CueEvent(x.First.Cue, CueFate.Preempted, x.Second.At))
            || (x.Second.Cue.Kind == CueKind.Objection && !CueTerms.Of(x.First.Cue.Kind).IsMoment))
            && shown.Select(x => x.Cue.Id).Distinct().Count() == shown.Length;
    }).QuickCheckThrowOnFailure();

    private static LiveCoach Coach() => new(new CoachSetup
    {
        CallType = CallType.Discovery,
        Playbook = CoachPlaybook.Small,
        Promises = [new("I'll send you the contract tomorrow", SpeakerRole.Rep, null)],
        PlannedLength = TimeSpan.FromMinutes(5),
    });

    private static string Seen(LiveUtterance[] arrived, bool eachLooked)
    {
        var coach = Coach();
        foreach (var utterance in arrived)
        {
            coach.Observe(utterance);
            if (eachLooked)
            {
                coach.Look(utterance.ReceivedAt);
            }
        }

        var labels = arrived.Select(x => x.Sequence).Distinct().Order().Select(x => string.Join(',', coach.LabelsOf(x)));
        return JsonSerializer.Serialize(coach.View with { Slot = null, AskToMute = null }) + string.Join(';', labels);
    }

    private static LiveUtterance[] Utterances(IEnumerable<int> parts)
    {
        var at = 0;
        return [.. parts.Select((seed, i) =>
        {
            at = Math.Max(0, at + (seed % 13) - 4);
            var start = TimeSpan.FromMilliseconds(250 * at);
            at += 1 + (seed / 13 % 60);
            var end = TimeSpan.FromMilliseconds(250 * at);
            var side = (seed / 800 % 7) switch { < 3 => SpeakerRole.Rep, < 6 => SpeakerRole.Customer, _ => seed % 2 == 0 ? SpeakerRole.Unknown : SpeakerRole.Other };
            return new LiveUtterance(2 * i, side, side.ToString(), start, end, Lines[seed % Lines.Length], true, CoachScript.Start + end);
        })];
    }

    /// <summary>Every final once at least, some twice, partials with other words before and behind.</summary>
    private static LiveUtterance[] Shuffled(LiveUtterance[] ordered, int[] order)
    {
        var all = ordered.Concat(ordered.Where((_, i) => order[i] % 3 == 0))
            .Concat(ordered.Where((_, i) => order[i] % 2 == 0).Select(x => x with { IsFinal = false, Text = Lines[(x.Sequence + 5) % Lines.Length] }))
            .ToArray();
        return [.. all.Select((x, i) => (x, order[i])).OrderBy(x => x.Item2).Select(x => x.x)];
    }
}
