using RevOps.Domain.Reviews.Rules.Cues;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Why should they believe it: a customer like them with a figure, their own data, a test, a reference.</summary>
internal sealed class ProofJudge : IJudge
{
    public string Name => "proof";

    public Judgement Judge(CallReading call)
    {
        var stories = call.Rep("proof.customer");
        var told = Topics.First(stories.Where(HasNumber));
        var own = Topics.First(call.Rep("proof.own"));
        var check = Topics.First(call.Rep("proof.reference"));
        var honest = Topics.First(call.Rep("proof.honest"));
        var claims = call.Rep("proof.claim").DistinctBy(x => x.Line.Text).ToList();
        var list = new Checklist(
            new Item("a test on their own data or case", own, "Let them try it. Try: “Give me one of your files; if the result is wrong, we stop. What would right look like?”"),
            new Item("a customer like them, with a figure", told, Story(stories)),
            new Item("somebody or something they can check it with", check, "Offer a witness. Try: “Shall I put you through to somebody who did this last year, without me on the line?”"),
            new Item("saying what it does not do", honest, "Say one thing it does not do; the rest is believed the more."));
        var score = list.Heard switch { 0 => stories.Count > 0 ? 2 : 1, 1 => 3, 2 => 4, _ => 5 };
        return Judgement.Of(
            score,
            Explain(score, list, stories, claims),
            score == Judgement.Top ? null : list.Advice,
            score <= 2 ? [.. stories.Take(2).Select(x => x.Evidence), .. claims.Take(2).Select(x => x.Evidence)] : list.Evidence);
    }

    private static bool HasNumber(Mark mark) => SpokenTokens.Of(mark.Line.Text).Exists(x => NumberWords.Is(x.Text));

    private static string Explain(int score, Checklist list, List<Mark> stories, List<Mark> claims) => score switch
    {
        1 when claims.Count > 0 => $"They have to take your word for it: {Words.List([.. claims.Take(2).Select(Words.Quoted)])}. No customer, no test, no figure.",
        1 => "Nothing was said by which they could check it: no customer, no test, no figure.",
        2 => $"You spoke of others ({Words.Quoted(stories[0])}), without a figure or a name to check.",
        _ => list.InWords(),
    };

    private static string Story(List<Mark> stories) => stories.Count > 0
        ? $"Give {Words.Quoted(stories[0])} a figure: where they began, where they are, in how many weeks."
        : "Tell of one customer like them: where they began, where they are now, in how many weeks.";
}
