using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>The ask of a cold call: how long, what for, when, and was it taken?</summary>
internal sealed class MeetingAskJudge : IJudge
{
    public string Name => "meeting-ask";

    public Judgement Judge(CallReading call)
    {
        var step = call.NextSteps;
        var asks = call.Anywhere(x => x.IsRep, "ask.meeting");
        var refused = Topics.Last(step.Refused.Concat(call.Anywhere(x => x.IsCustomer, "stop.no", "stop.request")).OrderBy(x => x.Seq));
        var accepted = Topics.Last(step.Accepted.Where(x => refused is not { } no || x.Seq > no.Seq));
        var list = new Checklist(
            new Item("a meeting asked for", Topics.First(asks), $"Ask. Try: “{Because(call)}would half an hour on Thursday at ten be worth it, to see if that can be changed?”"),
            new Item("what they get from it", Topics.First(call.Anywhere(x => x.IsRep && asks.Exists(y => y.Line.IsNear(x, 1)), "ask.benefit")), Benefit(call)),
            new Item("a day and time", Topics.Last(step.Times.Where(x => x.Line.IsRep)) ?? Topics.Last(call.Anywhere(x => x.IsRep, "ask.slots")), "Name two times. Try: “Is Thursday at half past eight or Friday at ten better?”"),
            new Item("their yes", accepted, "Wait for the yes, then send the invite while they are on the line."));
        var score = Score(list, asks.Count > 0, refused, accepted);
        return Judgement.Of(score, Explain(score, list, refused), Suggest(score, list, refused), list.Evidence);
    }

    private static int Score(Checklist list, bool asked, Mark? refused, Mark? accepted)
    {
        if (!asked)
        {
            return 1;
        }

        return accepted is null && refused is not null ? 2 : Math.Min(1 + list.Heard, 5);
    }

    private static string Explain(int score, Checklist list, Mark? refused) => score switch
    {
        1 => "You did not ask for a meeting.",
        2 when refused is { } no => $"You asked, and it was turned down. {Words.Said(no)}. {list.InWords()}",
        5 => $"A clear ask, with a reason and a time, and it was taken. {list.InWords()}",
        _ => $"You asked. {list.InWords()}",
    };

    private static string? Suggest(int score, Checklist list, Mark? refused) =>
        score == Judgement.Top ? null
        : refused is { } stop && stop.Line.Has("stop.request") ? "Nothing to try here: who asks to be taken off the list is taken off it, with thanks for saying so."
        : score <= 2 && refused is { } no ? $"After {Words.Quoted(no)}, ask for less or let go. Try: “Understood. If I send one page on exactly that, may I ask in two weeks whether it was of use?”"
        : list.Advice;

    private static string Because(CallReading call) => Topics.Pain(call) is { } pain ? $"You said {Words.Inner(pain)}. " : "";

    private static string Benefit(CallReading call) => Topics.Pain(call) is { } pain
        ? $"Say what they take home. Try: “You said {Words.Inner(pain)}. Bring the last case of that; after half an hour you know what it would take, whether or not it is us.”"
        : "Say what they take home, not what you show. Try: “After half an hour you know whether this is worth your time; bring one real case.”";
}
