using RevOps.Domain.Governance;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Components;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("/calls", "/calls")]
    [InlineData("/calls/0195", "/calls")]
    [InlineData("/calls/upload", "/calls/upload")]
    [InlineData("/callsign", null)]
    public void Current_Path_IsTheLongestEntry(string path, string? expected) =>
        Assert.Equal(expected, Navigation.Current(Navigation.All, path)?.Path);

    [Theory]
    [InlineData(UserRole.Rep)]
    [InlineData(UserRole.Manager)]
    [InlineData(UserRole.Analyst)]
    [InlineData(UserRole.Admin)]
    public void For_Role_HasNoKeyTwiceAndAFeedbackPage(UserRole role)
    {
        var entries = Navigation.For(role, demo: true);

        Assert.Equal(entries.Count, entries.Select(x => x.Key).Distinct().Count());
        Assert.Contains(entries, x => x.Path == Navigation.Feedback(role));
        Assert.Equal(role is UserRole.Admin, entries.Any(x => x.Section == "Admin"));
    }
}
