using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// Did the rep ask about the customer's business, and go deeper on the answers? Questions about screens, dates and weekends
/// are not counted, nor those about who decides: they have their own criterion. The kinds follow SPIN
/// (situation, problem, implication, need-payoff) with follow-ups beside them.
/// </summary>
internal sealed class QuestioningJudge : IJudge
{
    private const int SomeQuestions = 3;
    private const int ManyQuestions = 5;
    private const int FullQuestions = 7;

    private static readonly string[] Kinds =
        ["question.impact", "question.problem", "question.payoff", "question.followup", "question.situation"];

    public string Name => "questioning";

    public Judgement Judge(CallReading call)
    {
        var asked = Questions(call);
        var problem = asked.Where(x => x.Line.HasAny("question.problem")).ToList();
        var impact = asked.Where(x => x.Line.HasAny("question.impact", "question.payoff")).ToList();
        var follow = asked.Where(x => x.Line.HasAny("question.followup")).ToList();
        var score = Score(asked.Count, problem.Count, impact.Count, follow.Count);
        return Judgement.Of(
            score,
            Explain(asked.Count, problem, impact, follow),
            score == Judgement.Top ? null : Suggest(call, impact.Count, follow.Count),
            [.. Some(impact, 2), .. Some(follow, 1), .. Some(problem, 1), .. Some(asked, 2)]);
    }

    public static List<Mark> Questions(CallReading call) =>
        [.. call.Asked(Kinds).Concat(call.Rep("question.imperative")).Concat(call.Rep("question.followup").Where(x => x.Line.IsQuestion))
            .Where(x => Counts(x.Line)).DistinctBy(x => x.Line.Text).OrderBy(x => x.Line.Index)];

    private static bool Counts(Line line)
    {
        var elsewhere = line.HasAny("decision.ask", "agenda.wishes");
        var polite = line.Has("question.logistics") && !line.HasAny("question.problem", "question.impact");
        return !elsewhere && !polite;
    }

    private static int Score(int asked, int problem, int impact, int follow)
    {
        var deeper = impact > 0 && (problem > 0 || follow > 0);
        return asked switch
        {
            0 => 1,
            < SomeQuestions => 2,
            < ManyQuestions => deeper ? 3 : 2,
            _ when asked >= FullQuestions && impact > 1 && follow > 0 => 5,
            _ => deeper ? 4 : 3,
        };
    }

    private static string Explain(int asked, List<Mark> problem, List<Mark> impact, List<Mark> follow)
    {
        if (asked == 0)
        {
            return "No question about the customer's own business was heard from you.";
        }

        var parts = new List<string>();
        Part(parts, problem, "what goes wrong");
        Part(parts, impact, "what it leads to or is worth");
        Part(parts, follow, "took up an answer");
        var lacks = new[] { (problem.Count, "what goes wrong"), (impact.Count, "what it leads to"), (follow.Count, "follow-ups on an answer") }
            .Where(x => x.Item1 == 0).Select(x => x.Item2).ToList();
        return $"You asked {Words.Count(asked, "question")} about their business"
            + (parts.Count > 0 ? $"; {string.Join(", ", parts)}." : ", all about how things are today.")
            + (lacks.Count > 0 ? $" Missing: {Words.List(lacks)}." : "");
    }

    private static void Part(List<string> parts, List<Mark> marks, string about)
    {
        if (marks.Count > 0)
        {
            parts.Add($"{Words.Number(marks.Count)} {(about.StartsWith("took", StringComparison.Ordinal) ? about : "on " + about)} ({Words.Quoted(marks[0])})");
        }
    }

    private static string Suggest(CallReading call, int impact, int follow)
    {
        if (Topics.Pain(call) is not { } pain)
        {
            return "Open with how it runs today. Try: “Walk me through the last time you did this, step by step. Where did it get stuck?”";
        }

        return impact == 0
            ? $"Go from the fact to its consequence. Try: “You said {Words.Inner(pain)}. What does that lead to, and who feels it?”"
            : follow == 0
                ? $"Stay on an answer before the next topic. Try: “{Words.Inner(pain)}: tell me more about that. What happened the last time?”"
                : $"You have the facts; ask what a change is worth. Try: “If {Words.Inner(pain)} were gone next quarter, what would you do with that?”";
    }

    private static IEnumerable<Evidence> Some(List<Mark> marks, int n) => marks.Take(n).Select(x => x.Evidence);
}
