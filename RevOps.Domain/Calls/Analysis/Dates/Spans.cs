using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>"in two weeks", "within ten days", "three weeks from now", "in a couple of days". "A few" names no day.</summary>
internal static class Spans
{
    public static SpokenDate? Read(SpokenText text, int at, DateOnly anchor)
    {
        var leads = text.At(at) is "in" or "within";
        var from = leads ? at + 1 : at;
        if (Amount(text, from) is not { } amount)
        {
            return null;
        }

        var unit = from + amount.Words;
        if (Add(anchor, amount.Value, text.At(unit)) is not { } date)
        {
            return null;
        }

        var trails = text.At(unit + 1) == "from" && text.At(unit + 2) is "now" or "today";
        return leads || trails ? new SpokenDate(date, at, unit - at + (trails ? 3 : 1)) : null;
    }

    private static (int Value, int Words)? Amount(SpokenText text, int at)
    {
        if (text.At(at) == "a" && text.At(at + 1) == "couple")
        {
            return (2, text.At(at + 2) == "of" ? 3 : 2);
        }

        return NumberWords.Cardinal(text, at);
    }

    private static DateOnly? Add(DateOnly anchor, int amount, string unit) => unit switch
    {
        "day" or "days" => anchor.AddDays(amount),
        "week" or "weeks" => anchor.AddDays(7 * amount),
        "fortnight" => anchor.AddDays(14 * amount),
        "month" or "months" => anchor.AddMonths(amount),
        _ => null,
    };
}
