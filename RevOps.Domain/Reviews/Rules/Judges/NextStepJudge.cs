using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// Does the call end with an advance rather than a continuation (SPIN): an action, a date, the customer's yes, and something the
/// customer does or puts in the calendar?
/// </summary>
internal sealed class NextStepJudge : IJudge
{
    public string Name => "next-step";

    public Judgement Judge(CallReading call)
    {
        var step = call.NextSteps;
        var refused = Topics.Last(step.Refused);
        var accepted = Topics.Last(step.Accepted.Where(x => refused is not { } no || (x.Line.Index > no.Line.Index && x.Hit.Cue != "next.accept-weak")));
        var time = Topics.Last(step.Times.Where(x => x.Line.IsRep && x.Line.Has("next.action"))) ?? Topics.Last(step.Times.Where(x => x.Line.IsRep || accepted is not null));
        var list = new Checklist(
            new Item("an action", Topics.Last(step.Actions) ?? Topics.Last(step.BuyerTasks), "Propose one thing, with a reason."),
            new Item("a day or time", time, Date(call, step)),
            new Item("the customer's yes", accepted, Yes(step, refused)),
            new Item("something the customer does for it", Topics.Last(step.BuyerTasks), Task(call)),
            new Item("a calendar entry", Topics.Last(step.Calendar), "Put it in the calendar while you talk. Try: “I'm sending the invite now; is it there?”"));
        var score = Score(step, time, accepted, refused);
        return Judgement.Of(score, Explain(score, list, step, refused), score == Judgement.Top ? null : Suggest(score, list, call, refused), list.Evidence);
    }

    private static int Score(NextStepMoments step, Mark? time, Mark? accepted, Mark? refused)
    {
        if (step.Actions.Count + step.BuyerTasks.Count == 0)
        {
            return step.Vague.Count > 0 ? 2 : 1;
        }

        if (refused is not null && accepted is null)
        {
            return 2;
        }

        if (time is null || accepted is null)
        {
            return time is null && accepted is null ? 2 : 3;
        }

        return step.BuyerTasks.Count > 0 && step.Calendar.Count + step.Others.Count > 0 ? 5 : 4;
    }

    private static string Explain(int score, Checklist list, NextStepMoments step, Mark? refused) => score switch
    {
        1 => "The call ended without anything agreed: no action, no date.",
        2 when refused is { } no => $"What you proposed was not taken up. {Words.Said(no)}. That keeps in touch; it does not move the deal.",
        2 => $"It ended on a continuation, not a step{Vague(step)}. {list.InWords()}",
        3 => $"There is an action, but it does not hold yet. {list.InWords()}",
        4 => $"Action, date and the customer's yes are there. {list.InWords()}",
        _ => $"A firm step that both sides work for. {list.InWords()}",
    };

    private static string Vague(NextStepMoments step) => Topics.Last(step.Vague) is { } mark ? $" ({Words.Quoted(mark)})" : "";

    private static string? Suggest(int score, Checklist list, CallReading call, Mark? refused) => score switch
    {
        1 => $"Before you say goodbye: “{Because(call)}could we take thirty minutes on Tuesday at ten, you and whoever else lives with this?”",
        _ when refused is { } no => $"Ask what stands behind it, then offer less. Try: “You said {Words.Inner(no)}. What would have to be true for a date to make sense, and when do we know?”",
        _ => list.Advice,
    };

    private static string Because(CallReading call) => Topics.Pain(call) is { } pain
        ? $"You said {Words.Inner(pain)}. To see what it takes to change that, "
        : "To see whether this is worth your time, ";

    private static string Date(CallReading call, NextStepMoments step) => Topics.Last(step.Vague) is { } mark
        ? $"Turn {Words.Quoted(mark)} into a date. Try: “Let's not lose it: is Tuesday at ten or Thursday at two better? We can move it.”"
        : $"Give it a date before you hang up. Try: “{Because(call)}is Tuesday at ten or Thursday at two better?”";

    private static string Yes(NextStepMoments step, Mark? refused) => refused is { } no
        ? $"Ask about it: “You said {Words.Inner(no)}. What would make it worth a date?”"
        : Topics.Last(step.Actions) is { } action
            ? $"Do not leave {Words.Quoted(action)} hanging; wait for the yes. Try: “Does that work for you, and is there anything that could make it fall over?”"
            : "Wait for the yes. Try: “Does that work for you?”";

    private static string Task(CallReading call) => Topics.Pain(call) is { } pain
        ? $"Ask them for a small piece of work; who does something comes back. Try: “You said {Words.Inner(pain)}. Could you bring the last real case of that, so that we work on yours and not on mine?”"
        : "Ask them for a small piece of work; who does something comes back. Try: “Could you bring one real example, so that we work on yours and not on mine?”";
}
