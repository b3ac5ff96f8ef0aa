using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Was what could end the contract brought to light, and was something done about it?</summary>
internal sealed class RiskJudge : IJudge
{
    public string Name => "risk-surfaced";

    public Judgement Judge(CallReading call)
    {
        var asked = Topics.First(call.Asked("risk.ask"));
        var raised = call.Anywhere(x => x.IsCustomer && x.IsStatement && x.Words >= 4, "risk.raised");
        var plan = Topics.First(call.Anywhere(x => x.IsRep && x.IsStatement && x.Words >= 6 && raised.Exists(y => y.Line.Index < x.Index), "risk.plan"));
        var dated = Topics.First(call.Anywhere(x => x.IsRep && raised.Exists(y => y.Line.Index < x.Index) && x.HasAny("next.time", "paper.time"), "risk.plan"));
        var first = Topics.Best(raised, "risk.raised", "pain.problem", "pain.impact", "pain.number");
        var list = new Checklist(
            new Item("a risk out in the open", first, "Let it come out. Try: “What has not worked this year that you have stopped telling us?”"),
            new Item("your question for it", asked, Ask(first)),
            new Item("what you will do about it", plan, Plan(first)),
            new Item("by when", dated, Plan(first)));
        var score = Score(list, first is not null, asked is not null, plan is not null);
        return Judgement.Of(score, Explain(score, list, first), score == Judgement.Top ? null : list.Advice, list.Evidence);
    }

    private static int Score(Checklist list, bool raised, bool asked, bool plan) => (raised, asked, plan) switch
    {
        (false, false, _) => 1,
        (false, true, _) => 3,
        (true, false, false) => 1,
        (true, true, false) => 2,
        (true, false, true) => 3,
        _ => list.Heard == 4 ? 5 : 4,
    };

    private static string Explain(int score, Checklist list, Mark? raised) => (score, raised) switch
    {
        (1, { } mark) => $"A warning was given and passed over. {Words.Said(mark)}.",
        (1, _) => "Nothing was asked that could have brought a risk to light; a quiet customer is not a safe one.",
        (3, null) => $"You asked, and nothing came. {list.InWords()}",
        _ => list.InWords(),
    };

    private static string Ask(Mark? raised) => raised is { } mark
        ? $"Stay on it. Try: “You said {Words.Inner(mark)}. How much does that weigh when you decide on the renewal?”"
        : "Ask straight out. Try: “If you had to decide today, what speaks against renewing?”";

    private static string Plan(Mark? raised) => raised is { } mark
        ? $"Answer it with a name and a day. Try: “On {Words.Inner(mark)}: I'll have … look at it by Friday and call you with what we found.”"
        : "Say what you will do, who does it, and by which day.";
}
