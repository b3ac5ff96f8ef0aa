using RevOps.Domain.Calls;
using RevOps.Web.Calls;

namespace RevOps.Tests.Calls.List;

public sealed class CallsExportTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2,5", "\"'-2,5\"")]
    public void Line_Title_IsOneCellThatNoSpreadsheetRuns(string title, string cell) =>
        Assert.Equal(cell, CallsExport.Line(Call(title))[37..^",,,,demo,0.5,,,,,\r\n".Length]);

    [Fact]
    public void Line_UnknownValues_AreEmptyAndNotZero() =>
        Assert.EndsWith(",demo,0.5,,,,,\r\n", CallsExport.Line(Call("x")), StringComparison.Ordinal);

    [Fact]
    public void Line_Values_HaveAPointAndUtc()
    {
        var at = new DateTimeOffset(2026, 3, 5, 9, 30, 0, TimeSpan.FromHours(2));
        var line = CallsExport.Line(Call("x") with { StartedAt = at, StartedAtKnown = true, DurationSeconds = 61.5, RepTalkRatio = 0.4321, Score = 70.5 });

        Assert.EndsWith(",2026-03-05T07:30:00Z,61.5,0.4321,70.5,\r\n", line, StringComparison.Ordinal);
    }

    private static CallListItem Call(string title) => new()
    {
        Id = CallId.New(),
        Title = title,
        Type = CallType.Demo,
        TypeConfidence = 0.5,
        StartedAt = DateTimeOffset.UnixEpoch,
        StartedAtKnown = false,
    };
}
