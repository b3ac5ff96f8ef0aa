using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Is the way from the handshake to the signature known: steps, owners, time (MEDDPICC's paper process)?</summary>
internal sealed class PaperProcessJudge : IJudge
{
    public string Name => "paper-process";

    public Judgement Judge(CallReading call)
    {
        var steps = call.Both("paper.step").Where(x => x.Line.IsRep || x.Line.IsCustomer).ToList();
        var owner = Topics.First(call.Customer("paper.owner"));
        var time = Topics.First(call.Both("paper.time").Where(x => steps.Exists(y => y.Line.IsNear(x.Line, 1))));
        var said = Topics.First(steps.Where(x => x.Line.IsCustomer && !x.Line.IsQuestion));
        var asked = Topics.First(call.Rep("paper.ask").Where(x => x.Line.IsQuestion));
        var list = new Checklist(
            new Item("a step before the signature", said, "Ask for the way. Try: “Say we agree today. What happens on your side until it is signed, and who does it?”"),
            new Item("who does it", owner, Who(said)),
            new Item("how long or by when", time, "Ask for the time. Try: “How long did the last one take from yes to signature?”"),
            new Item("your question for it", asked, "Ask for the step nobody named. Try: “Who else reads it before it is signed: legal, security, purchasing?”"));
        return Judgement.Of(1 + list.Heard, Explain(1 + list.Heard, list), list.Advice, list.Evidence);
    }

    private static string Explain(int score, Checklist list) => score switch
    {
        1 => "What happens on their side between yes and signature was not talked about.",
        2 or 3 => $"A piece of the way to the signature is known. {list.InWords()}",
        _ => $"The way to the signature is known. {list.InWords()}",
    };

    private static string Who(Mark? step) => step is { } mark
        ? $"Put a name to it. Try: “You said {Words.Inner(mark)}. Who does that, and can I help them with anything now?”"
        : "Put a name to each step. Try: “Who does that on your side?”";
}
