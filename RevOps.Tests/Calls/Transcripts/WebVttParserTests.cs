using RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>The rules of the standard's parser, one by one (https://www.w3.org/TR/webvtt1/#file-parsing).</summary>
public sealed class WebVttParserTests
{
    private const string Times = "00:00:00.000 --> 00:00:01.000";

    [Theory]
    [InlineData("WEBVTT")]
    [InlineData("WEBVTT\n")]
    [InlineData("WEBVTT ")]
    [InlineData("WEBVTT\t")]
    [InlineData("WEBVTT\r")]
    [InlineData("WEBVTT any words behind a space")]
    public void Parse_Signature_IsTaken(string text) => Assert.Empty(WebVttParser.Parse(text)!.Cues);

    [Theory]
    [InlineData("")]
    [InlineData("WEBVT")]
    [InlineData("webvtt\n")]
    [InlineData("WEBVTT:\n")]
    [InlineData("WEBVTTX\n")]
    [InlineData("\nWEBVTT\n")]
    public void Parse_NoSignature_IsRefused(string text) => Assert.Null(WebVttParser.Parse(text));

    [Theory]
    [InlineData("00:00:00.000 --> 00:00:01.000", 0, 1)]
    [InlineData("00:00.000 --> 00:01.500", 0, 1.5)]
    [InlineData("0:00:00.250-->100:00:00.000", 0.25, 360000)]
    [InlineData("\t 000:00:01.000 \t-->\f00:00:02.000 line:0 align:start", 1, 2)]
    [InlineData("00:00:02.000 --> 00:00:01.000", 2, 1)]
    [InlineData("00:00:00.000 --> 00:00:01.000garbage", 0, 1)]
    public void Parse_Times_AreRead(string times, double start, double end)
    {
        var cue = Assert.Single(WebVttParser.Parse($"WEBVTT\n\n{times}\ntext")!.Cues);

        Assert.Equal((start, end, "text"), (cue.Start, cue.End, cue.Text));
    }

    [Theory]
    [InlineData("0:00.000 --> 00:01.000")]
    [InlineData("00:00:00,000 --> 00:00:01.000")]
    [InlineData("00:00:00.00 --> 00:00:01.000")]
    [InlineData("00:00:00.0000 --> 00:00:01.000")]
    [InlineData("00:60:00.000 --> 00:00:01.000")]
    [InlineData("00:00:60.000 --> 00:00:61.000")]
    [InlineData("00:0:00.000 --> 00:00:01.000")]
    [InlineData("00:00:00.000 -> 00:00:01.000 -->")]
    [InlineData("00:00:00.000 -->")]
    [InlineData("--> 00:00:01.000")]
    [InlineData("\v00:00:00.000 --> 00:00:01.000")]
    [InlineData("x00:00:00.000 --> 00:00:01.000")]
    public void Parse_BadTimes_DropTheCueAndNameItsLine(string times)
    {
        var file = WebVttParser.Parse($"WEBVTT\n\nid\n{times}\nlost\n\n{Times}\nkept")!;

        Assert.Equal("kept", Assert.Single(file.Cues).Text);
        Assert.Equal(4, Assert.Single(file.Dropped).Line);
    }

    [Theory]
    [InlineData("id", "id")]
    [InlineData(" spaces kept ", " spaces kept ")]
    [InlineData("-- >", "-- >")]
    [InlineData("NOTES", "NOTES")]
    [InlineData("STYLED", "STYLED")]
    public void Parse_Id_IsTheLineAboveTheTimes(string line, string id) =>
        Assert.Equal(id, Assert.Single(WebVttParser.Parse($"WEBVTT\n\n{line}\n{Times}\ntext")!.Cues).Id);

    [Fact]
    public void Parse_TwoLinesAboveTheTimes_AreNoIdAndAreDropped()
    {
        var file = WebVttParser.Parse($"WEBVTT\n\none\ntwo\n{Times}\ntext")!;

        Assert.Equal("", Assert.Single(file.Cues).Id);
        Assert.Equal(3, Assert.Single(file.Dropped).Line);
    }

    [Fact]
    public void Parse_ArrowInText_BeginsANewBlock()
    {
        var file = WebVttParser.Parse($"WEBVTT\n\n{Times}\none\n{Times}\ntwo\nfoo-->\nlost")!;

        Assert.Equal(["one", "two"], file.Cues.Select(x => x.Text));
        Assert.Equal(7, Assert.Single(file.Dropped).Line);
    }

    [Theory]
    [InlineData("NOTE\nwords")]
    [InlineData("NOTE words\nmore")]
    [InlineData("STYLE\n::cue { }")]
    [InlineData("STYLE \t\n::cue { }")]
    [InlineData("REGION\nid:x")]
    public void Parse_NoteStyleRegion_AreNoCuesAndNothingLost(string block)
    {
        var file = WebVttParser.Parse($"WEBVTT\n\n{block}\n\n{Times}\ntext")!;

        Assert.Single(file.Cues);
        Assert.Empty(file.Dropped);
    }

    [Fact]
    public void Parse_Header_EndsAtAnEmptyLineOrTimes()
    {
        Assert.Single(WebVttParser.Parse($"WEBVTT\nKind: captions\n{Times}\ntext")!.Cues);
        Assert.Single(WebVttParser.Parse($"WEBVTT\nStyle:\n##\n\n\n\n{Times}\ntext")!.Cues);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Parse_LineEnds_AreAllTaken(string end)
    {
        var cues = WebVttParser.Parse(string.Join(end, "WEBVTT", "", "a", Times, "one", "two", "", Times, ""))!.Cues;

        Assert.Equal([("a", "one\ntwo"), ("", "")], cues.Select(x => (x.Id, x.Text)));
    }

    [Fact]
    public void Parse_Nul_BecomesTheReplacementCharacter() =>
        Assert.Equal("a\uFFFDb", Assert.Single(WebVttParser.Parse($"WEBVTT\n\n{Times}\na\0b")!.Cues).Text);
}
