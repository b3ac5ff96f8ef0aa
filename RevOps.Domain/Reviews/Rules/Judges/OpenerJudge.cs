using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>The first half minute of a cold call: who calls, why this person, and may I?</summary>
internal sealed class OpenerJudge : IJudge
{
    // The opening ends with the rep's fourth line of matter; greetings carry none
    private const int OpeningLines = 4;

    public string Name => "opener-and-reason";

    public Judgement Judge(CallReading call)
    {
        var last = call.Lines.Where(x => x.IsRep && x.IsBusiness).Take(OpeningLines).LastOrDefault()?.Index ?? -1;
        var research = First(call, last, "cold.research");
        var reason = First(call, last, "cold.reason");
        var pitch = First(call, last, "cold.pitch", "conduct.jargon");
        var list = new Checklist(
            new Item("a reason that is about them", research, Reason(reason ?? pitch)),
            new Item("asking for the moment", First(call, last, "cold.permission"), "Be open that they did not expect you. Try: “You don't know me, this is a cold call. May I have thirty seconds, and then you decide?”"),
            new Item("who is calling", First(call, last, "cold.intro"), "Say who you are and where from, in one breath."));
        var score = Score(list, research, reason, pitch);
        return Judgement.Of(score, Explain(score, list, reason, pitch), score == Judgement.Top ? null : list.Advice, Evidence(list, research ?? reason ?? pitch));
    }

    private static Mark? First(CallReading call, int last, params string[] cues) =>
        Topics.First(call.Anywhere(x => x.IsRep && x.Index <= last, cues));

    private static int Score(Checklist list, Mark? research, Mark? reason, Mark? pitch)
    {
        if (research is not null)
        {
            return 2 + list.Heard;
        }

        return reason is not null && pitch is null ? 3 : reason is not null || list.Heard > 1 ? 2 : 1;
    }

    private static string Explain(int score, Checklist list, Mark? reason, Mark? pitch) => score switch
    {
        1 => $"It opened with you and your product{Of(pitch)}; why you call this person was not said.",
        2 when reason is not null => $"The reason you gave{Of(reason)} fits anyone on the list. {list.InWords()}",
        2 => $"They know who calls, not why them. {list.InWords()}",
        3 => $"There was a reason, a general one. {list.InWords()}",
        4 => $"You had a reason that is theirs. {list.InWords()}",
        _ => $"Who, why them and may I, all at once. {list.InWords()}",
    };

    private static string Of(Mark? mark) => mark is { } x ? $" ({Words.Quoted(x)})" : "";

    private static string Reason(Mark? instead) => instead is { } mark
        ? $"In place of {Words.Quoted(mark)}, begin with something you saw at their company. Try: “I saw you are hiring for …; usually that means somebody does … by hand. Is that so with you?”"
        : "Begin with something you saw at their company. Try: “I saw you are hiring for …; usually that means somebody does … by hand. Is that so with you?”";

    private static IEnumerable<Evidence> Evidence(Checklist list, Mark? more) =>
        more is { } mark ? list.Evidence.Append(mark.Evidence) : list.Evidence;
}
