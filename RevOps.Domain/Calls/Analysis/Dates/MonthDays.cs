using System.Globalization;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>"March 12th", "the 12th of March", "12 March 2027", "March twelfth": the next one to come, unless a year is said.</summary>
internal static class MonthDays
{
    private static readonly string[] Names =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>1..12; 0 where the word is no month. "may" is one only with a capital or beside a day.</summary>
    public static int Month(SpokenText text, int at)
    {
        var word = text.At(at);
        var month = Array.IndexOf(Names, word) + 1;
        return month > 0 || word.Length < 3 ? month : word is "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec"
            ? Array.FindIndex(Names, n => n.StartsWith(word[..3], StringComparison.Ordinal)) + 1
            : 0;
    }

    public static SpokenDate? Read(SpokenText text, int at, DateOnly anchor)
    {
        // "March 12th", "March the twelfth"
        if (Month(text, at) is var month and > 0)
        {
            var the = text.At(at + 1) == "the" ? 1 : 0;
            return Day(text, at + 1 + the) is { } after ? Dated(text, anchor, month, after.Value, at, 1 + the + after.Words) : null;
        }

        // "12th of March", "12 March"
        if (Day(text, at) is { } day)
        {
            var of = text.At(at + day.Words) == "of" ? 1 : 0;
            return Month(text, at + day.Words + of) is var later and > 0 ? Dated(text, anchor, later, day.Value, at, day.Words + of + 1) : null;
        }

        return null;
    }

    private static (int Value, int Words)? Day(SpokenText text, int at) =>
        NumberWords.Ordinal(text, at)
        ?? (text.At(at) is not ("a" or "an") && NumberWords.Cardinal(text, at) is { Value: > 0 and <= 31 } day ? day : null);

    private static SpokenDate? Dated(SpokenText text, DateOnly anchor, int month, int day, int first, int words)
    {
        var year = int.TryParse(text.At(first + words), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said is > 2000 and < 2100 ? said : 0;
        var inYear = year > 0 ? year : anchor.Year;
        if (day > DateTime.DaysInMonth(inYear, month))
        {
            return null;
        }

        var date = new DateOnly(inYear, month, day);
        if (year > 0)
        {
            return new SpokenDate(date, first, words + 1);
        }

        // A day of the last two months is more likely one of the past than of next year
        return date >= anchor ? new SpokenDate(date, first, words)
            : anchor.DayNumber - date.DayNumber <= 60 ? null
            : new SpokenDate(date.AddYears(1), first, words);
    }
}
