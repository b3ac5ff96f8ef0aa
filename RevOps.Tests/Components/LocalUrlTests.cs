using RevOps.Web.Components.Account;

namespace RevOps.Tests.Components;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/calls?q=price", "/calls?q=price")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("calls", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("/account/sign-in?returnUrl=/", "/")]
    public void OrHome_Address_StaysOnThisSite(string? url, string expected) => Assert.Equal(expected, LocalUrl.OrHome(url));
}
