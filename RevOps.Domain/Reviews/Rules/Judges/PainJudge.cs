using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// What came to light about the customer's problem: judged by the customer's words alone, because a pain that only the rep
/// asserts is none. The rep's questions are judged by questioning, so a missing question is not punished twice.
/// </summary>
internal sealed class PainJudge : IJudge
{
    private static readonly string[] Telling = ["pain.problem", "pain.impact", "pain.number", "pain.deadline"];

    public string Name => "pain-and-impact";

    public Judgement Judge(CallReading call)
    {
        var problems = call.Customer("pain.problem").Where(IsMatter).ToList();
        var impacts = call.Customer("pain.impact").Where(IsMatter).ToList();
        var all = problems.Concat(impacts).Select(x => x.Line).ToList();
        var numbers = call.Customer("pain.number").Where(x => IsNear(x.Line, all)).ToList();
        var deadlines = call.Customer("pain.deadline").Where(x => IsNear(x.Line, all)).ToList();
        var list = List(call, problems, impacts, numbers, deadlines);
        var score = Score(problems.Count, impacts.Count, numbers.Count, deadlines.Count);
        return Judgement.Of(score, Explain(score, list), score == Judgement.Top ? null : list.Advice ?? Deeper(call), list.Evidence);
    }

    private static bool IsMatter(Mark mark) => !mark.IsAsked && mark.Line.Words >= 4 && !mark.Line.Has("talk.small");

    // A figure belongs to a complaint when it is said with it or just around it
    private static bool IsNear(Line line, List<Line> pains) => pains.Exists(x => x.IsNear(line, 2));

    private static int Score(int problems, int impacts, int numbers, int deadlines)
    {
        if (problems + impacts == 0)
        {
            return 1;
        }

        var both = impacts > 0 && numbers > 0;
        return both switch
        {
            true when problems > 2 && numbers > 1 && deadlines > 0 => 5,
            true when problems > 1 => 4,
            _ => impacts + numbers > 0 ? 3 : 2,
        };
    }

    private static string Explain(int score, Checklist list) => score switch
    {
        1 => "The customer named no problem of their own in this call; what it would be good for stayed your claim.",
        2 => $"A problem was named, but it stayed a topic. {list.InWords()}",
        3 => $"A problem with some weight, not yet a case for change. {list.InWords()}",
        4 => $"The problem and what it does came out in the customer's own words. {list.InWords()}",
        _ => $"Problem, consequence, size and date all came from the customer. {list.InWords()}",
    };

    private static Checklist List(CallReading call, List<Mark> problems, List<Mark> impacts, List<Mark> numbers, List<Mark> deadlines)
    {
        var pain = Topics.Pain(call);
        var their = pain is { } mark ? $"You said {Words.Inner(mark)}. " : "";
        var problem = Topics.Best(problems, Telling);
        var impact = Topics.Best(impacts.Where(x => x.Seq != problem?.Seq), Telling) ?? Topics.Best(impacts, Telling);
        return new(
            new("the problem", problem, "Let them name one. Try: “What about this do you wish you could stop doing?”"),
            new("what it leads to", impact, $"Ask for the consequence. Try: “{their}What happens because of that?”"),
            new("a figure", Topics.Best(numbers, Telling), $"Ask for the size. Try: “{their}What does that cost you in a month, in hours or in money?”"),
            new("by when it must change", Topics.Best(deadlines, Telling), $"Ask for the date. Try: “{their}By when does that have to be different, and what happens if it is not?”"));
    }

    private static string Deeper(CallReading call) => Topics.Pain(call) is { } pain
        ? $"One more turn makes it a case. Try: “{Words.Upper(pain.Line.Who == "the customer" ? "you" : pain.Line.Who)}, on {Words.Inner(pain)}: what would it be worth to have that gone?”"
        : "Say the problem back in their words and ask what you got wrong.";
}
