using RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

namespace RevOps.Tests.Calls.Transcripts;

public sealed class WebVttCueTextTests
{
    [Theory]
    [InlineData("plain", "|plain")]
    [InlineData("<b>bold</b> <i.x>it</i>", "|bold it")]
    [InlineData("one <00:00:01.000>two", "|one two")]
    [InlineData("<c.colorE5E5E5><00:00:01.000><c> nested</c></c>", "| nested")]
    [InlineData("<ruby>base<rt>top</ruby> end", "|basetop end")]
    [InlineData("<lang en-GB>colour</lang>", "|colour")]
    [InlineData("<unknown>kept</unknown>", "|kept")]
    [InlineData("a &lt;b&gt; &amp; &eacute; &#x41; &unknown; &", "|a <b> & é A &unknown; &")]
    [InlineData("half <b", "|half ")]
    [InlineData("", "")]
    [InlineData("<>", "")]
    public void Read_Markup_LeavesTheWords(string cue, string expected) => Assert.Equal(expected, Describe(cue));

    [Theory]
    [InlineData("<v Ada>Hi", "Ada|Hi")]
    [InlineData("<v.loud.x  Ada   Lovelace >Hi</v> all", "Ada Lovelace|Hi;| all")]
    [InlineData("<v Ada>Hi</v><v Bo>Ho</v>", "Ada|Hi;Bo|Ho")]
    [InlineData("<v Ada>Hi <v Bo>Ho", "Ada|Hi ;Bo|Ho")]
    [InlineData("<v Ada><b>x</v>y</b>z", "Ada|xyz")]
    [InlineData("<v R&amp;D>Hi", "R&D|Hi")]
    [InlineData("<v>Hi", "|Hi")]
    [InlineData("<video>Hi", "|Hi")]
    [InlineData("</v>Hi", "|Hi")]
    public void Read_Voices_CutTheText(string cue, string expected) => Assert.Equal(expected, Describe(cue));

    private static string Describe(string cue) => string.Join(';', WebVttCueText.Read(cue).Select(x => $"{x.Voice}|{x.Text}"));
}
