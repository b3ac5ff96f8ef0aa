using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Renewals die with people who leave or were never met: who decides now, who has changed, is there a way to them?</summary>
internal sealed class StakeholdersJudge : IJudge
{
    public string Name => "stakeholders";

    public Judgement Judge(CallReading call)
    {
        var named = call.Customer("stake.named").Where(x => x.Line.IsStatement).ToList();
        var asked = Topics.First(call.Asked("stake.ask"));
        var access = Topics.First(call.Anywhere(x => x.IsRep || x.IsCustomer, "stake.access"));
        var first = Topics.First(named);
        var second = Topics.First(named.Where(x => first is { } f && x.Line.Index > f.Line.Index));
        var list = new Checklist(
            new Item("who decides", first, "Ask who decides this year. Try: “Who signs the renewal now, and what have they heard about us?”"),
            new Item("your question for it", asked, Ask(first)),
            new Item("what others think", second, "Ask for the others. Try: “Who uses it most, and what would they say if I asked them?”"),
            new Item("a way to them", access, Meet(first)));
        return Judgement.Of(1 + list.Heard, Explain(list), list.Advice, list.Evidence);
    }

    private static string Explain(Checklist list) => list.Heard switch
    {
        0 => "Nobody but the person on the line came up; whether they decide alone is not known.",
        4 => $"You know who decides and have a way to them. {list.InWords()}",
        _ => list.InWords(),
    };

    private static string Ask(Mark? named) => named is { } mark
        ? $"Ask about the person. Try: “You said {Words.Inner(mark)}. What do they need to see before they sign?”"
        : "Ask who else is touched by it. Try: “Who would miss it most if it were gone?”";

    private static string Meet(Mark? named) => named is { } mark
        ? $"Get in the room. Try: “You said {Words.Inner(mark)}. Could we take twenty minutes together, you, they and I, before the paper goes out?”"
        : "Ask to be introduced. Try: “Could we take twenty minutes with the person who signs, with you there?”";
}
