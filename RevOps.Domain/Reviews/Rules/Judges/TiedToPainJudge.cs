using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Was what was shown tied to what the customer had said, on their case, until they saw it solved?</summary>
internal sealed class TiedToPainJudge : IJudge
{
    public string Name => "tied-to-pain";

    public Judgement Judge(CallReading call)
    {
        var ties = call.Rep("demo.tie").DistinctBy(x => x.Line.Text).ToList();
        var confirmed = call.Customer("demo.confirmed").Where(x => x.Line.Words >= 3 && !x.Line.HasAny("demo.mismatch")).ToList();
        var off = call.Customer("demo.mismatch").DistinctBy(x => x.Line.Text).ToList();
        var valued = call.Rep("demo.value").Where(x => ties.Exists(y => y.Line.IsNear(x.Line, 3))).ToList();
        var score = Score(ties.Count, confirmed.Count, valued.Count, off.Count);
        Mark?[] marks = [.. ties.Take(2), Topics.First(confirmed), score < 4 ? Topics.First(off) : null, score == 5 ? Topics.First(valued) : null];
        return Judgement.Of(score, Explain(score, ties, confirmed, off), score == Judgement.Top ? null : Suggest(call, off), marks.OfType<Mark>().Select(x => x.Evidence));
    }

    private static int Score(int ties, int confirmed, int valued, int off)
    {
        var raw = (ties, confirmed) switch
        {
            (0, _) => 1,
            (1, 0) => 2,
            (_, 0) => 3,
            ( < 3, _) => 4,
            _ => valued > 0 && confirmed > 1 ? 5 : 4,
        };
        return off > 2 ? Math.Min(raw, 2) : off == 2 ? Math.Min(raw, 3) : raw;
    }

    private static string Explain(int score, List<Mark> ties, List<Mark> confirmed, List<Mark> off)
    {
        var tied = ties.Count == 0
            ? "Nothing shown was tied to something the customer had said; it was the tour everyone gets."
            : $"You tied what you showed to their case {(ties.Count == 1 ? "once" : $"{Words.Number(ties.Count)} times")} ({Words.Quoted(ties[0])}).";
        var seen = confirmed.Count > 0 && score > 2 ? $" They saw it. {Words.Said(confirmed[0])}." : ties.Count > 0 ? " No word of theirs says that it solved anything." : "";
        var missed = off.Count > 1 && score < 4 ? $" {Words.Upper(Words.Number(off.Count))} times it was not about them, as in {Words.Quoted(off[0])}." : "";
        return tied + seen + missed;
    }

    private static string Suggest(CallReading call, List<Mark> off) => (Topics.Pain(call), Topics.First(off)) switch
    {
        ({ } pain, _) => $"Show that case and nothing else. Try: “You said {Words.Inner(pain)}. Here is exactly that, with your figures. Is this what you'd need to see?”",
        (_, { } mark) => $"When you hear {Words.Quoted(mark)}, leave the tour. Try: “Then let's skip this. Which of your cases should I show it on?”",
        _ => "Begin with what they told you last time and ask if it still holds. Try: “You told me three things. Are they still true? Then I'll show just those.”",
    };
}
