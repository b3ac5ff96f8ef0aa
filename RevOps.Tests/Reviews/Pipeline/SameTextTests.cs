using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class SameTextTests
{
    [Theory]
    [InlineData("72", "72.0", true)]
    [InlineData("72.5", "72.50", true)]
    [InlineData("72", "73", false)]
    [InlineData(null, "", true)]
    [InlineData(" send it ", "send it", true)]
    [InlineData("Send it", "send it", false)]
    [InlineData("2026-12-03", "2026-12-03T00:00:00Z", true)]
    [InlineData("2026-12-03", "2026-12-03T09:00:00Z", false)]
    [InlineData("2026-12-03", "2026-12-04", false)]
    [InlineData(null, "0", false)]
    public void Fields_AsACrmGivesThemBack_AreTheSame(string? a, string? b, bool same)
    {
        Assert.Equal(same, SameText.Fields(a, b));
        Assert.Equal(same, SameText.Fields(b, a));
    }

    [Theory]
    [InlineData("<p>Score 72</p><ul><li>A &amp; B</li></ul>", "<div><p>Score 72</p> <ul><li>A & B</li></ul></div>", true)]
    [InlineData("<p>Score 72</p>", "<p>Score 73</p>", false)]
    public void Notes_OtherMarkupSameWords_AreTheSame(string a, string b, bool same) => Assert.Equal(same, SameText.Notes(a, b));
}
