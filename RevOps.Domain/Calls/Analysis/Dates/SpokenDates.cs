using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>
/// Reads dates out of speech by fixed rules, counted from the call's own day. What names no day ("next week", "soon", "in a few days")
/// is none: nothing is invented.
/// </summary>
public static class SpokenDates
{
    private static readonly Func<SpokenText, int, DateOnly, SpokenDate?>[] Rules =
        [NearDays.Read, MonthDays.Read, Weekdays.Read, DaysOfMonth.Read, PeriodEnds.Read, Spans.Read];

    /// <summary>The first date in a sentence; null where none is said.</summary>
    /// <param name="text">The utterance's words.</param>
    /// <param name="within">The sentence.</param>
    /// <param name="anchor">The call's day in the rep's zone.</param>
    public static SpokenDate? First(SpokenText text, Sentence within, DateOnly anchor)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = within.First; i <= within.Last; i++)
        {
            if (IsPastOrHabit(text.At(i - 1)) && i > within.First)
            {
                continue;
            }

            foreach (var rule in Rules)
            {
                if (rule(text, i, anchor) is { } date && date.First + date.Count - 1 <= within.Last)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>"last Friday", "since Monday", "every Tuesday" are no dates to come.</summary>
    private static bool IsPastOrHabit(string before) => before is "last" or "since" or "every" or "each" or "past" or "previous";
}
