using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// Was the cold call about the customer's world: a guess at their problem, and their own words on it? Challenger's "tailor",
/// checked by what comes back.
/// </summary>
internal sealed class RelevanceJudge : IJudge
{
    private static readonly string[] Telling = ["pain.problem", "pain.impact", "pain.number"];

    public string Name => "relevance";

    public Judgement Judge(CallReading call)
    {
        var guess = Topics.Best(call.Rep("cold.hypothesis").Where(x => !x.Line.HasAny("conduct.jargon")), "cold.research", "cold.hypothesis", "cold.peer");
        var pains = call.Customer("pain.problem", "pain.impact").Where(x => x.Line.Words >= 4 && x.Line.IsStatement && !x.Line.Has("cold.no-fit")).ToList();
        var numbers = call.Customer("pain.number").ToList();
        var off = call.Anywhere(x => x.IsCustomer, "cold.no-fit").ToList();
        var pitch = call.Rep("cold.pitch", "conduct.jargon").ToList();
        var score = Score(guess is not null, pains.Count, numbers.Count, off.Count, pitch.Count);
        Mark?[] marks = [guess, Topics.Best(pains, Telling), score > 3 ? Topics.First(numbers) : null, score < 3 ? Topics.First(off) ?? Topics.First(pitch) : null];
        return Judgement.Of(
            score,
            Explain(score, guess, pains, off, pitch),
            score == Judgement.Top ? null : Suggest(pains, off),
            marks.OfType<Mark>().Select(x => x.Evidence));
    }

    private static int Score(bool guess, int pains, int numbers, int off, int pitch)
    {
        var raw = (guess, pains) switch
        {
            (false, 0) => pitch > 0 ? 1 : 2,
            (true, 0) => 3,
            (false, _) => 3,
            (true, 1) => 4,
            (true, _) => numbers > 1 ? 5 : 4,
        };

        // "That is not us": the guess was wrong and the rep stayed with it
        return off > 1 ? Math.Min(raw, 2) : off == 1 && pains < 2 ? Math.Min(raw, 3) : raw;
    }

    private static string Explain(int score, Mark? guess, List<Mark> pains, List<Mark> off, List<Mark> pitch)
    {
        if (score <= 2 && off.Count > 0)
        {
            return $"What you offered was not their world, and they said so. {Words.Said(off[0])}.";
        }

        if (score == 1)
        {
            return $"You talked about the product ({Words.Quoted(pitch[0])}); their situation did not come up.";
        }

        var first = guess is { } mark ? $"You guessed at a problem ({Words.Quoted(mark)})" : "You did not say which problem you call about";
        return pains.Count == 0
            ? $"{first}, but the customer told nothing of their own."
            : $"{first}, and they told theirs. {Words.Said(Topics.Best(pains, Telling)!.Value)}." + (score == Judgement.Top ? $" In all, {Words.Number(pains.Count)} statements about how it is for them." : "");
    }

    private static string Suggest(List<Mark> pains, List<Mark> off) => (pains.Count, off.Count) switch
    {
        ( > 0, _) => $"Stay on what they told you. Try: “{Words.Inner(Topics.Best(pains, Telling)!.Value)}: how often does that happen, and what does it cost you when it does?”",
        (_, > 0) => $"When they say {Words.Quoted(off[0])}, drop the pitch. Try: “Then I had that wrong. What takes most of your time at month end?”",
        _ => "Offer a problem, not a product, and ask if it is theirs. Try: “Most people in your seat tell me … slips at month end. Is that so with you, or have I got it wrong?”",
    };
}
