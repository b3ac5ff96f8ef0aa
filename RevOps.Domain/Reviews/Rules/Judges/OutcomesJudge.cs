using RevOps.Domain.Reviews.Rules.Cues;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>A renewal is sold with what came of the last year: goal, result in a figure, the customer's yes to it, the next goal.</summary>
internal sealed class OutcomesJudge : IJudge
{
    public string Name => "outcomes-reviewed";

    public Judgement Judge(CallReading call)
    {
        var results = call.Both("outcome.result").Where(x => HasNumber(x) && !x.Line.HasAny("terms.stated", "price.push", "risk.raised", "outcome.goal")).ToList();
        var usage = Topics.First(call.Both("outcome.usage"));
        var claim = Topics.First(call.Rep("outcome.claim"));
        var confirmed = Topics.First(results.Where(x => x.Line.IsCustomer))
            ?? Topics.First(call.Customer("outcome.confirm").Where(x => results.Exists(y => x.Line.Index > y.Line.Index && x.Line.IsNear(y.Line, 1))));
        var list = new Checklist(
            new Item("a result in figures", Topics.First(results), Result(usage ?? claim)),
            new Item("what they had wanted", Topics.First(call.Both("outcome.goal")), "Begin with their goal. Try: “When you started you wanted … Where do you stand against that?”"),
            new Item("their own word for it", confirmed, "Let them say it. Try: “Is that the number you'd give your own boss, and what did it change?”"),
            new Item("the goal for the next year", Topics.First(call.Both("outcome.next")), "Set the next goal. Try: “What would have to be true a year from now for this to be an easy yes?”"));
        var score = results.Count > 0 ? 1 + list.Heard : usage is not null || list.Heard > 1 ? 2 : 1;
        Mark?[] extra = [score <= 2 ? claim ?? usage : null];
        return Judgement.Of(score, Explain(score, list, usage, claim), score == Judgement.Top ? null : list.Advice, [.. list.Evidence, .. extra.OfType<Mark>().Select(x => x.Evidence)]);
    }

    private static bool HasNumber(Mark mark) => SpokenTokens.Of(mark.Quote).Exists(x => NumberWords.Is(x.Text));

    private static string Explain(int score, Checklist list, Mark? usage, Mark? claim) => score switch
    {
        1 when claim is { } c => $"Success was claimed ({Words.Quoted(c)}), not shown: no goal, no figure.",
        1 => "What the last year brought was not talked about.",
        2 when usage is { } u => $"You looked at use ({Words.Quoted(u)}), not at what came of it. {list.InWords()}",
        2 => $"There was a look back, without a result. {list.InWords()}",
        _ => list.InWords(),
    };

    private static string Result(Mark? instead) => instead is { } mark
        ? $"Turn {Words.Quoted(mark)} into a result. Try: “What can you do today that you could not a year ago, and what is that in hours or money?”"
        : "Bring one figure from before and after. Try: “What can you do today that you could not a year ago, in hours or money?”";
}
