using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>"end of week" (its Friday), "end of the month", "end of next quarter", "end of March", "year end": the last day meant.</summary>
internal static class PeriodEnds
{
    private static readonly string[] Periods = ["week", "month", "quarter", "year"];

    public static SpokenDate? Read(SpokenText text, int at, DateOnly anchor)
    {
        if (text.At(at) is "eow" or "eom" or "eoq")
        {
            var period = text.At(at)[2] switch { 'w' => "week", 'm' => "month", _ => "quarter" };
            return new SpokenDate(End(anchor, period), at, 1);
        }

        if (text.At(at) is "month" or "quarter" or "year" && text.At(at + 1) == "end")
        {
            return new SpokenDate(End(anchor, text.At(at)), at, 2);
        }

        return text.At(at) == "end" && text.At(at + 1) == "of" ? AfterEndOf(text, at, anchor) : null;
    }

    private static SpokenDate? AfterEndOf(SpokenText text, int at, DateOnly anchor)
    {
        var next = text.At(at + 2) == "next";
        var name = text.At(at + 2) is "the" or "this" or "next" ? at + 3 : at + 2;
        if (Periods.Contains(text.At(name)))
        {
            var from = next ? Later(anchor, text.At(name)) : anchor;
            return new SpokenDate(End(from, text.At(name)), at, name - at + 1);
        }

        if (MonthDays.Month(text, name) is var month and > 0)
        {
            var year = month >= anchor.Month ? anchor.Year : anchor.Year + 1;
            return new SpokenDate(new DateOnly(year, month, DateTime.DaysInMonth(year, month)), at, name - at + 1);
        }

        return null;
    }

    private static DateOnly Later(DateOnly anchor, string period) => period switch
    {
        "week" => anchor.AddDays(7),
        "month" => anchor.AddMonths(1),
        "quarter" => anchor.AddMonths(3),
        _ => anchor.AddYears(1),
    };

    private static DateOnly End(DateOnly day, string period) => period switch
    {
        "week" => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? Weekdays.Coming(day, DayOfWeek.Friday)
            : day.AddDays(DayOfWeek.Friday - day.DayOfWeek),
        "month" => LastOfMonth(day.Year, day.Month),
        "quarter" => LastOfMonth(day.Year, (((day.Month - 1) / 3) + 1) * 3),
        _ => new DateOnly(day.Year, 12, 31),
    };

    private static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
