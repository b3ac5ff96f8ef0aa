using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>
/// "Friday" is the next one after the call's day; "next Friday" and "Friday next week" the one in the week after the call's, weeks from Monday;
/// "a week from Friday" seven days after the next one; "Tuesday the twenty-second" must be a Tuesday.
/// </summary>
internal static class Weekdays
{
    public static DayOfWeek? Day(string word) => word switch
    {
        "monday" or "mon" => DayOfWeek.Monday,
        "tuesday" or "tues" => DayOfWeek.Tuesday,
        "wednesday" => DayOfWeek.Wednesday,
        "thursday" or "thurs" => DayOfWeek.Thursday,
        "friday" => DayOfWeek.Friday,
        "saturday" => DayOfWeek.Saturday,
        "sunday" => DayOfWeek.Sunday,
        _ => null,
    };

    public static SpokenDate? Read(SpokenText text, int at, DateOnly anchor)
    {
        var next = text.At(at) == "next";
        var dayAt = next ? at + 1 : at;
        if (Day(text.At(dayAt)) is not { } day)
        {
            return null;
        }

        var first = next ? at : dayAt;
        if (DayNumber(text, dayAt + 1) is { } number)
        {
            return WithNumber(anchor, day, number.Value) is { } dated ? new SpokenDate(dated, first, dayAt + 1 + number.Words - first) : null;
        }

        if (WeekAfterNext(text, dayAt) is var words and > 0)
        {
            return new SpokenDate(InNextWeek(anchor, day).AddDays(7), first, dayAt - first + 1 + words);
        }

        if (next || FollowedByNextWeek(text, dayAt))
        {
            return new SpokenDate(InNextWeek(anchor, day), first, dayAt - first + (next ? 1 : 3));
        }

        var coming = Coming(anchor, day);
        return text.At(at - 1) == "from" && text.At(at - 2) == "week"
            ? new SpokenDate(coming.AddDays(7), at, 1)
            : new SpokenDate(coming, at, 1);
    }

    public static DateOnly Coming(DateOnly anchor, DayOfWeek day) => anchor.AddDays((((int)day - (int)anchor.DayOfWeek + 6) % 7) + 1);

    /// <summary>The day in the week after the anchor's, weeks from Monday.</summary>
    public static DateOnly InNextWeek(DateOnly anchor, DayOfWeek day) =>
        anchor.AddDays(7 - FromMonday(anchor.DayOfWeek) + FromMonday(day));

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static bool FollowedByNextWeek(SpokenText text, int dayAt) => text.At(dayAt + 1) == "next" && text.At(dayAt + 2) == "week";

    /// <summary>"(the) week after next" behind the day, in words; 0 where it does not follow.</summary>
    private static int WeekAfterNext(SpokenText text, int dayAt)
    {
        var the = text.At(dayAt + 1) == "the" ? 1 : 0;
        return text.At(dayAt + 1 + the) == "week" && text.At(dayAt + 2 + the) == "after" && text.At(dayAt + 3 + the) == "next" ? 3 + the : 0;
    }

    private static (int Value, int Words)? DayNumber(SpokenText text, int at)
    {
        var the = text.At(at) == "the" ? 1 : 0;
        return NumberWords.Ordinal(text, at + the) is { } number ? (number.Value, number.Words + the) : null;
    }

    /// <summary>The first such day of a month that falls on that weekday, within a year; none means that they contradict each other.</summary>
    private static DateOnly? WithNumber(DateOnly anchor, DayOfWeek day, int number) =>
        Enumerable.Range(0, 12)
            .Select(i => new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(i))
            .Where(m => number <= DateTime.DaysInMonth(m.Year, m.Month))
            .Select(m => (DateOnly?)m.AddDays(number - 1))
            .Take(3)
            .FirstOrDefault(d => d >= anchor && d.Value.DayOfWeek == day);
}
