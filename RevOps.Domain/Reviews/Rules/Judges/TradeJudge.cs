using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Was something asked for whenever something was given?</summary>
internal sealed class TradeJudge : IJudge
{
    private const int ReturnReach = 6;

    public string Name => "trade-not-concede";

    public Judgement Judge(CallReading call)
    {
        var gave = call.Anywhere(x => x.IsRep, "concession.give").Where(x => !x.Line.Has("trade.hold")).DistinctBy(x => x.Line.Text).ToList();
        var pushed = Topics.First(call.Anywhere(x => x.IsCustomer, "price.push"));
        var free = gave.Where(x => !IsTraded(call, x.Line)).ToList();
        var traded = call.Anywhere(x => x.IsRep, "trade.condition", "trade.return").DistinctBy(x => x.Line.Text).ToList();
        var held = Topics.First(call.Anywhere(x => x.IsRep, "trade.hold"));
        if (gave.Count == 0 && pushed is null)
        {
            return Judgement.NoOccasion("the customer asked for no concession and none was made.");
        }

        var taken = Topics.First(call.Anywhere(x => x.IsCustomer && traded.Exists(y => y.Line.Index < x.Index), "trade.accepted"));
        var score = Score(free.Count, traded.Count, held is not null, taken is not null);
        Mark?[] marks = [.. free.Take(3), .. traded.Take(2), score > 3 ? taken ?? held : null, gave.Count == 0 ? pushed : null];
        return Judgement.Of(score, Explain(free, traded, held, pushed, taken), Suggest(score, free, pushed), marks.OfType<Mark>().Select(x => x.Evidence));
    }

    // A condition counts in the turn of the gift; "in return" also a few turns later
    private static bool IsTraded(CallReading call, Line gift) =>
        call.Lines.Any(x => x.IsRep && x.Turn == gift.Turn && x.HasAny("trade.condition", "trade.return"))
        || call.Lines.Any(x => x.IsRep && x.Index > gift.Index && x.IsNear(gift, ReturnReach) && x.Has("trade.return"));

    private static int Score(int free, int traded, bool held, bool taken) => (free, traded) switch
    {
        (0, 0) => held ? 4 : 3,
        (0, _) => taken ? 5 : 4,
        (1, 0) => 2,
        (1, _) => 3,
        (_, > 1) when free <= traded => 2,
        _ => 1,
    };

    private static string Explain(List<Mark> free, List<Mark> traded, Mark? held, Mark? pushed, Mark? taken)
    {
        if (free.Count == 0 && traded.Count == 0)
        {
            return held is { } h ? $"They pressed and you held ({Words.Quoted(h)}); nothing was offered in trade."
                : $"They pressed ({Words.Quoted(pushed!.Value)}); you gave nothing and asked for nothing.";
        }

        var given = free.Count == 0 ? "Nothing went out for free."
            : $"{Words.Upper(Words.Count(free.Count, "concession"))} for nothing in return: {Words.List([.. free.Take(3).Select(Words.Quoted)])}.";
        var got = traded.Count > 0 ? $" You asked for something with {Words.Quoted(traded[0])}." : "";
        return given + got + (taken is { } t && traded.Count > 0 && free.Count == 0 ? $" It was taken. {Words.Said(t)}." : "");
    }

    private static string? Suggest(int score, List<Mark> free, Mark? pushed) => score == Judgement.Top ? null
        : free.Count > 0 ? $"Before {Words.Quoted(free[0])}, name your price for it. Try: “I can look at that if you can sign for two years, or be a reference. Which of the two is possible?”"
        : pushed is { } p ? $"To {Words.Quoted(p)}, offer a trade and not a lower number. Try: “The price can move if the scope does. What could we leave out, or what could you commit to?”"
        : "Say what you need in return before you say what you give.";
}
