using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// Was it a conversation? Counted in acts, the rep's questions to the customer about what they see against questions put off;
/// not in shares of talk, which change with every word of small talk.
/// </summary>
internal sealed class InteractivityJudge : IJudge
{
    private const int SomeChecks = 3;
    private const int ManyChecks = 5;

    public string Name => "interactivity";

    public Judgement Judge(CallReading call)
    {
        var checks = call.Asked("demo.check").DistinctBy(x => x.Line.Text).ToList();
        var put = call.Rep("demo.defer").DistinctBy(x => x.Line.Text).ToList();
        var theirs = call.Customer("demo.customer-question").Where(x => x.IsAsked).DistinctBy(x => x.Line.Text).ToList();
        var lively = theirs.Count >= SomeChecks;
        var raw = checks.Count switch { 0 => lively ? 3 : 1, < SomeChecks => lively ? 3 : 2, < ManyChecks => 4, _ => 5 };
        var score = raw - (put.Count > 2 ? 2 : put.Count > 1 ? 1 : 0);
        return Judgement.Of(
            score,
            Explain(checks, theirs, put),
            score == Judgement.Top ? null : Suggest(call, put),
            [.. checks.Take(3).Select(x => x.Evidence), .. put.Take(2).Select(x => x.Evidence)]);
    }

    private static string Explain(List<Mark> checks, List<Mark> theirs, List<Mark> put)
    {
        var asked = checks.Count == 0
            ? "You showed it without once asking what they make of it."
            : $"You asked {Words.Count(checks.Count, "question")} about what they saw and need, such as {Words.Quoted(checks[^1])}.";
        var they = theirs.Count < SomeChecks ? "" : $" They asked {Words.Number(theirs.Count)} themselves ({Words.Quoted(theirs[0])}).";
        var off = put.Count switch
        {
            0 => " Nothing they asked was put off.",
            1 => $" Once you put something off ({Words.Quoted(put[0])}).",
            _ => $" {Words.Upper(Words.Number(put.Count))} times you put something off ({Words.Quoted(put[0])}, {Words.Quoted(put[1])}).",
        };
        return asked + they + off;
    }

    private static string Suggest(CallReading call, List<Mark> put)
    {
        if (put.Count > 1)
        {
            return $"When they ask, go there. In place of {Words.Quoted(put[0])}, try: “Let's look at that now, the rest can wait. What would you do with it on a normal Monday?”";
        }

        return Topics.Pain(call) is { } pain
            ? $"Stop after each thing you show. Try: “You said {Words.Inner(pain)}. Does this do it for you, and what is missing?”"
            : "Stop after each thing you show. Try: “How does that compare with how you do it today? What's missing?”";
    }
}
