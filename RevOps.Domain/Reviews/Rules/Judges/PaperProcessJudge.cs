using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Is the way from the handshake to the signature known: steps, owners, time (MEDDPICC's paper process)?</summary>
internal sealed class PaperProcessJudge : IJudge
{
    private static readonly string[] All = ["paper.step", "paper.owner", "paper.time", "paper.ask"];

    public string Name => "paper-process";

    public Judgement Judge(CallReading call)
    {
        var steps = call.Both("paper.step").Where(x => x.Line.IsRep || x.Line.IsCustomer).ToList();
        var owner = Topics.Best(call.Customer("paper.owner").Where(x => x.Line.IsStatement), All);
        var time = Topics.Best(call.Both("paper.time").Where(x => steps.Exists(y => y.Line.IsNear(x.Line, 1))), All);
        var said = Topics.Best(steps.Where(x => x.Line.IsCustomer && x.Line.IsStatement && x.Line.Words >= 4), All);
        var asked = Topics.Best(call.Asked("paper.ask"), All);
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
