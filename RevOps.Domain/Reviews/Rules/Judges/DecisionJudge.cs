using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// What is known after the call about who decides, how, by what and when (MEDDPICC's economic buyer, decision process,
/// decision criteria). Judged by what the customer said; having asked lifts a call that got no answer from 1 to 2.
/// </summary>
internal sealed class DecisionJudge : IJudge
{
    private static readonly string[] All = ["decision.signer", "decision.people", "decision.process", "decision.criteria", "decision.time"];

    public string Name => "decision-and-people";

    public Judgement Judge(CallReading call)
    {
        var signer = Statement(call, "decision.signer");
        var process = Statement(call, "decision.process", signer);
        var people = Statement(call, "decision.people", signer, process);
        var criteria = Statement(call, "decision.criteria", signer, process, people);
        var list = new Checklist(
            new Item("who signs", signer, "Ask for the signature, not the title. Try: “If you both say yes, whose signature does it need, and have they said yes to something like this before?”"),
            new Item("the steps to a yes", process, Steps(signer)),
            new Item("who else has a say", people, "Ask who could stop it. Try: “Who, if they heard of this late, would say no?”"),
            new Item("what it will be decided by", criteria, "Ask for the yardstick. Try: “What would you need to see to say yes, and what would rule us out?”"));
        var asked = Topics.First(call.Asked("decision.ask"));
        var score = Score(list.Heard, signer is not null, asked is not null);
        var evidence = score <= 2 && asked is { } mark ? list.Evidence.Append(mark.Evidence) : list.Evidence;
        return Judgement.Of(score, Explain(score, list, asked), score == Judgement.Top ? null : list.Advice, evidence);
    }

    // The best statement that is not quoted for something else already, else the best one
    private static Mark? Statement(CallReading call, string cue, params Mark?[] used)
    {
        var marks = call.Customer(cue).Where(x => x.Line.IsStatement).ToList();
        return Topics.Best(marks.Where(x => !used.Any(y => y?.Seq == x.Seq)), All) ?? Topics.Best(marks, All);
    }

    private static int Score(int heard, bool signer, bool asked) => heard switch
    {
        0 => asked ? 2 : 1,
        1 => 2,
        2 => 3,
        3 => signer ? 4 : 3,
        _ => 5,
    };

    private static string Explain(int score, Checklist list, Mark? asked) => score switch
    {
        1 => "After this call nobody knows who decides or how; it was neither asked nor said.",
        2 when list.Heard == 0 => $"You asked ({Words.Quoted(asked!.Value)}), but no answer came that one could plan by.",
        2 => $"One piece of how they decide is known. {list.InWords()}",
        3 => $"Half of the way to a decision is known. {list.InWords()}",
        4 => $"The way to a decision is nearly clear. {list.InWords()}",
        _ => $"Who decides, how and by what is on the table. {list.InWords()}",
    };

    private static string Steps(Mark? signer) => signer is { } mark
        ? $"Ask for the way there. Try: “You said {Words.Inner(mark)}. What happens between your yes and that signature, and how long did it take last time?”"
        : "Ask for the way there. Try: “Say you want this. What happens then, step by step, and how long did it take last time?”";
}
