using RevOps.Domain.Reviews.Rules.Cues;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>When price came up: was it set against what the thing is worth to this customer, before anything was given away?</summary>
internal sealed class ValueBeforePriceJudge : IJudge
{
    public string Name => "value-before-price";

    public Judgement Judge(CallReading call)
    {
        var price = Topics.First(call.Anywhere(x => x.IsRep || x.IsCustomer, "price.talk", "price.push"));
        if (price is not { } talk)
        {
            return Judgement.NoOccasion("price was not talked about.");
        }

        var gave = Topics.First(call.Anywhere(x => x.IsRep, "concession.give"));
        var values = call.Anywhere(x => x.IsRep, "value.rep");
        var counted = values.Where(HasNumber).ToList();
        var before = counted.Where(x => gave is not { } g || x.Line.Index < g.Line.Index).ToList();
        var theirs = Topics.Best(call.Anywhere(x => x.IsCustomer && !x.HasAny("price.push"), "value.customer").Where(HasNumber), "value.customer", "pain.impact", "pain.number");
        var claim = Topics.First(call.Anywhere(x => x.IsRep, "value.superlative"));
        var score = Score(values.Count, counted.Count, before.Count, theirs is not null);
        Mark?[] marks = [Topics.First(before) ?? Topics.First(counted) ?? Topics.First(values), theirs, score < 4 ? gave ?? claim : null];
        return Judgement.Of(score, Explain(score, Topics.First(before) ?? Topics.First(counted) ?? Topics.First(values), theirs, gave), Suggest(score, theirs, talk), marks.OfType<Mark>().Select(x => x.Evidence));
    }

    private static bool HasNumber(Mark mark) => SpokenTokens.Of(mark.Quote).Exists(x => NumberWords.Is(x.Text));

    private static int Score(int values, int counted, int before, bool theirs) => (values, counted, before) switch
    {
        (0, _, _) => 1,
        (_, 0, _) => 2,
        (_, _, 0) => 2,
        (_, _, 1) => theirs ? 4 : 3,
        _ => theirs ? 5 : 4,
    };

    private static string Explain(int score, Mark? value, Mark? theirs, Mark? gave)
    {
        var customer = theirs is { } t ? $" The customer had the figure. {Words.Said(t)}." : "";
        return score switch
        {
            1 => $"Price was talked about as a number alone; what it is worth to them you did not say.{customer}",
            2 when gave is { } g => $"You gave way ({Words.Quoted(g)}) before you had set the price against what it is worth.{customer}",
            2 => $"Value was claimed ({Words.Quoted(value!.Value)}) without a figure.{customer}",
            _ => $"You set the price against its worth ({Words.Quoted(value!.Value)}){(gave is null ? "" : ", before giving anything")}.{customer}{(theirs is null ? " The figure was yours, not theirs." : "")}",
        };
    }

    private static string? Suggest(int score, Mark? theirs, Mark price) => score == Judgement.Top ? null
        : theirs is { } t ? $"Put their figure beside the price before you talk about the price. Try: “You said {Words.Inner(t)}. Against that, what is the right amount to spend?”"
        : $"When you hear {Words.Quoted(price)}, go back to the worth first. Try: “Before the number: what does it cost you in a year if nothing changes?”";
}
