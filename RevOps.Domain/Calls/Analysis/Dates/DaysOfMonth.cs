using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>"the 3rd", "by the twenty-second": the next such day. Spelled out it needs a preposition, because "the third" is mostly no day.</summary>
internal static class DaysOfMonth
{
    public static SpokenDate? Read(SpokenText text, int at, DateOnly anchor)
    {
        if (text.At(at) != "the" || NumberWords.Ordinal(text, at + 1) is not { } day)
        {
            return null;
        }

        var written = char.IsAsciiDigit(text.At(at + 1)[0]);
        if (!written && text.At(at - 1) is not ("on" or "by" or "before" or "until" or "till"))
        {
            return null;
        }

        // "the 3rd quarter", "by the second week": a number of something else
        return IsThingBehind(text.At(at + 1 + day.Words)) ? null : new SpokenDate(Next(anchor, day.Value), at, 1 + day.Words);
    }

    private static bool IsThingBehind(string word) =>
        word is "of" or "quarter" or "week" or "month" or "year" or "time" or "one" or "thing" or "call" or "step" or "phase" or "option" or "point" or "floor" or "party" or "half";

    private static DateOnly Next(DateOnly anchor, int day)
    {
        var month = new DateOnly(anchor.Year, anchor.Month, 1);
        while (day > DateTime.DaysInMonth(month.Year, month.Month) || month.AddDays(day - 1) < anchor)
        {
            month = month.AddMonths(1);
        }

        return month.AddDays(day - 1);
    }
}
