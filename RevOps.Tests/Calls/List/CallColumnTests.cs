using RevOps.Domain.Calls;
using RevOps.Web.Components.Calls.List.Filters;
using RevOps.Web.Components.Calls.List.Table;

namespace RevOps.Tests.Calls.List;

public sealed class CallColumnTests
{
    [Theory]
    [InlineData(null, "title,account,rep,team,type,date,duration,talk,score")]
    [InlineData("", "title")]
    [InlineData("score,title,rep", "title,score,rep")]
    [InlineData("rep,rep,banana,<b>", "title,rep")]
    public void Parse_KeptChoice_TitleFirstAndOnlyColumnsThatExist(string? kept, string expected) =>
        Assert.Equal(expected, CallColumn.ToText(CallColumn.Parse(kept)));

    [Fact]
    public void Snippet_LongLine_KeepsTheFoundWordInView()
    {
        var before = string.Join(' ', Enumerable.Repeat("word", 100)) + " ";
        var snippet = Snippet.Of([new(before, false), new("price", true), new(before, false)]);

        Assert.True(snippet[0].Text.Length <= 70);
        Assert.StartsWith("… ", snippet[0].Text, StringComparison.Ordinal);
        Assert.Equal(new HitPart("price", true), snippet[1]);
        Assert.EndsWith(" …", snippet[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 74, false, "60 to 74")]
    [InlineData(75, null, false, "75 and up")]
    [InlineData(null, 39, false, "up to 39")]
    [InlineData(null, null, true, "not scored")]
    [InlineData(null, null, false, null)]
    public void ScoreChoice_Filter_IsSaidInWords(int? from, int? to, bool unscored, string? words) =>
        Assert.Equal(words, ScoreChoice.Describe(new CallFilter { ScoreFrom = from, ScoreTo = to, Unscored = unscored }));

    [Fact]
    public void DateChoice_OfADay_CoversWholeMonthsAndQuarters()
    {
        var choices = DateChoice.For(new(2026, 1, 31)).ToDictionary(x => x.Name);

        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)), (choices["This month"].From, choices["This month"].To));
        Assert.Equal((new DateOnly(2025, 12, 1), new DateOnly(2025, 12, 31)), (choices["Last month"].From, choices["Last month"].To));
        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)), (choices["Last quarter"].From, choices["Last quarter"].To));
        Assert.Equal("1 Dec 2025 to 31 Dec 2025", DateChoice.Describe(choices["Last month"].In(new CallFilter())));
    }
}
