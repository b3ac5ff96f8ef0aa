using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// Did the call open with a plan the customer agreed to (Sandler's up-front contract: purpose, time, their wishes, outcome)?
/// Only the part before the matter counts; that part is measured in the customer's lines of matter, so small talk does not eat it up.
/// </summary>
internal sealed class AgendaJudge : IJudge
{
    private const int OpeningLines = 6;

    public string Name => "agenda";

    public Judgement Judge(CallReading call)
    {
        var opening = Opening(call);
        var plan = First(call, opening, "agenda.plan");
        var list = new Checklist(
            new Item("what you want to cover", plan, $"Say what the time is for. Try: “I'd like to understand {Topic(call)}, and at the end we decide together if a next step is worth it. What do you need out of this?”"),
            new Item("their wishes for the call", First(call, opening, "agenda.wishes"), "Ask before you start. Try: “What would make this half hour worth it for you?”"),
            new Item("what the call should end with", First(call, opening, "agenda.outcome"), $"Agree on the end at the start. Try: “At the end we both say whether {Topic(call)} is worth a next step; a no is fine.”"),
            new Item("the time there is", First(call, opening, "agenda.time"), "Check the clock. Try: “We have until half past; does that still hold for you?”"));
        var score = plan is null ? Math.Min(2, 1 + list.Heard) : 1 + list.Heard;
        return Judgement.Of(score, Explain(score, list), score == Judgement.Top ? null : list.Advice, list.Evidence);
    }

    private static int Opening(CallReading call)
    {
        var matter = call.Lines.Where(x => x.IsCustomer && x.IsBusiness).Skip(OpeningLines).FirstOrDefault();
        return matter?.Index ?? call.Lines.Count;
    }

    private static Mark? First(CallReading call, int before, string cue) =>
        Topics.First(call.Anywhere(x => x.IsRep && x.Index < before, cue));

    private static string Explain(int score, Checklist list) => score switch
    {
        1 => "The call began without saying what it is for, so the customer could not steer it.",
        2 => $"The opening gave a hint of a plan, no more. {list.InWords()}",
        3 => $"There was a plan, yours more than theirs. {list.InWords()}",
        _ => $"The call began with a plan both sides had. {list.InWords()}",
    };

    private static string Topic(CallReading call) =>
        Topics.Pain(call) is { } pain ? $"the part about {Words.Inner(pain)}" : "how this runs for you today";
}
