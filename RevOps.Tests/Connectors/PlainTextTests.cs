using RevOps.Infrastructure.Connectors;

namespace RevOps.Tests.Connectors;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("<p>One</p><p>two<br/>three</p>", "One two three")]
    [InlineData("<b>Price</b>, then <a href=\"x\">terms</a>.", "Price, then terms.")]
    [InlineData("a &lt;b&gt; &amp;amp; c&nbsp;d", "a <b> &amp; c d")]
    [InlineData("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [InlineData("x<script>alert('<p>')</script>y<STYLE>p{}</style>z", "x y z")]
    [InlineData("x<!-- <p>no</p> -->y", "x y")]
    [InlineData("x<script>never closed", "x")]
    [InlineData("x<p never closed", "x")]
    [InlineData("<", "<")]
    public void Of_Html_GivesItsWords(string? html, string expected) => Assert.Equal(expected, PlainText.Of(html));

    [Fact]
    public void Of_HugeMarkup_EndsAndIsBounded()
    {
        Assert.Equal(10_000, PlainText.Of(new string('x', 1_000_000)).Length);
        Assert.Equal("", PlainText.Of(string.Concat(Enumerable.Repeat("<p>", 200_000))));
        Assert.True(PlainText.Of(string.Concat(Enumerable.Repeat("<!--", 200_000))).Length < 10);
    }
}
