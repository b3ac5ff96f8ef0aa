using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Are date, price and length of the new contract said clearly, with the reason, and did the customer answer?</summary>
internal sealed class TermsJudge : IJudge
{
    public string Name => "terms";

    public Judgement Judge(CallReading call)
    {
        var stated = call.Anywhere(x => x.IsRep && x.IsStatement, "terms.stated");
        var surprise = Topics.First(call.Anywhere(x => x.IsCustomer, "terms.surprise"));
        bool IsNear(Line x) => stated.Exists(y => y.Line.IsNear(x, 1));
        if (stated.Count == 0 && surprise is null && call.Customer("price.push").Count == 0)
        {
            return Judgement.NoOccasion("terms were not a subject of this call.");
        }

        var list = new Checklist(
            new Item("the terms", Topics.First(stated), "Say them in one sentence: until when, how long, how many, how much."),
            new Item("more than one of them", stated.Count > 1 ? stated[^1] : null, "Say all of it at once. Try: “It runs out on …; I propose twelve months, the same seats, at …”"),
            new Item("the reason for them", Topics.First(call.Anywhere(x => x.IsRep && IsNear(x), "terms.reason")), Reason(surprise)),
            new Item("their answer", Topics.First(call.Anywhere(x => x.IsCustomer && IsNear(x), "terms.reply")), "Wait for the answer. Try: “Is that what you have planned for, or do we need to talk about it?”"));
        var score = surprise is null ? 1 + list.Heard : Math.Min(2, 1 + list.Heard);
        var explanation = surprise is { } s ? $"The terms came as a surprise. {Words.Said(s)}. {list.InWords()}"
            : stated.Count == 0 ? "The customer spoke of terms and heard none from you." : list.InWords();
        return Judgement.Of(score, explanation, score == Judgement.Top ? null : list.Advice ?? Reason(surprise), [.. list.Evidence, .. surprise is { } x ? new[] { x.Evidence } : []]);
    }

    private static string Reason(Mark? surprise) => surprise is { } mark
        ? $"Give the reason before they ask {Words.Quoted(mark)}. Try: “It goes up by …, because …; here is what you can do about it.”"
        : "Give the reason with the number. Try: “It goes up by …, because …; with two years it stays as it is.”";
}
