using RevOps.Domain.Calls.Analysis.Dates;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Tests.Calls.Analysis.Dates;

public class SpokenDatesTests
{
    /// <summary>Wednesday.</summary>
    private static readonly DateOnly Anchor = new(2026, 3, 4);

    [Theory]
    [InlineData("I'll send it today", "2026-03-04")]
    [InlineData("this afternoon", "2026-03-04")]
    [InlineData("by end of day", "2026-03-04")]
    [InlineData("tomorrow before noon", "2026-03-05")]
    [InlineData("the day after tomorrow", "2026-03-06")]
    [InlineData("by Friday", "2026-03-06")]
    [InlineData("on wednesday", "2026-03-11")]
    [InlineData("next Tuesday at three", "2026-03-10")]
    [InlineData("next Friday", "2026-03-13")]
    [InlineData("Friday next week", "2026-03-13")]
    [InlineData("Tuesday the week after next", "2026-03-17")]
    [InlineData("a week from Friday", "2026-03-13")]
    [InlineData("Friday the sixth", "2026-03-06")]
    [InlineData("could it be Tuesday the twenty-fourth", "2026-03-24")]
    [InlineData("Monday the 6th", "2026-04-06")]
    [InlineData("the 3rd works", "2026-04-03")]
    [InlineData("on the 20th", "2026-03-20")]
    [InlineData("by the twenty second", "2026-03-22")]
    [InlineData("March 12th", "2026-03-12")]
    [InlineData("march twelfth", "2026-03-12")]
    [InlineData("the 12th of March", "2026-03-12")]
    [InlineData("on the first of November", "2026-11-01")]
    [InlineData("12 March 2027", "2027-03-12")]
    [InlineData("January 2nd", "2027-01-02")]
    [InlineData("by end of month", "2026-03-31")]
    [InlineData("end of the week", "2026-03-06")]
    [InlineData("end of next week", "2026-03-13")]
    [InlineData("by the end of this quarter", "2026-03-31")]
    [InlineData("end of the year", "2026-12-31")]
    [InlineData("end of February", "2027-02-28")]
    [InlineData("by year end", "2026-12-31")]
    [InlineData("in two weeks", "2026-03-18")]
    [InlineData("within ten days", "2026-03-14")]
    [InlineData("in a week", "2026-03-11")]
    [InlineData("three weeks from now", "2026-03-25")]
    [InlineData("in a couple of days", "2026-03-06")]
    [InlineData("in 3 months", "2026-06-04")]
    public void First_SpokenDate_IsCountedFromTheCall(string text, string expected)
    {
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read(text));
    }

    [Theory]
    [InlineData("last Friday")]
    [InlineData("since Monday")]
    [InlineData("every Tuesday")]
    [InlineData("let's reconnect next week")]
    [InlineData("in a few days")]
    [InlineData("soon")]
    [InlineData("sometime next quarter")]
    [InlineData("the third thing is price")]
    [InlineData("by the second quarter")]
    [InlineData("it took two weeks")]
    [InlineData("February 20th we had an outage")]
    [InlineData("February 31st")]
    [InlineData("it may work")]
    [InlineData("Monday the 31st of nothing the 99th")]
    public void First_NoDayNamed_IsNull(string text)
    {
        Assert.Null(Read(text));
    }

    [Theory]
    [InlineData("2026-12-30", "in two weeks", "2027-01-13")]
    [InlineData("2026-01-31", "the 30th", "2026-03-30")]
    [InlineData("2028-02-01", "February 29th", "2028-02-29")]
    [InlineData("2026-03-07", "end of the week", "2026-03-13")]
    [InlineData("2026-03-08", "next Monday", "2026-03-09")]
    public void First_AtTheEdges_StaysRight(string anchor, string text, string expected)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateOnly.Parse(expected, culture), Read(text, DateOnly.Parse(anchor, culture)));
    }

    private static DateOnly? Read(string text, DateOnly? anchor = null)
    {
        var words = SpokenText.Parse(text);
        return SpokenDates.First(words, new Sentence(0, words.Count - 1), anchor ?? Anchor)?.Date;
    }
}
