using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>Each file of Fixtures/Broken with the place its error has to name.</summary>
public sealed class TranscriptReaderBrokenFilesTests
{
    public static TheoryData<string, string> Places => new()
    {
        { "empty.txt", "line 1" },
        { "blank.vtt", "line 1" },
        { "recording.mp3", "byte 0" },
        { "document.docx", "byte 0" },
        { "binary.bin", "byte 0" },
        { "latin1.txt", "byte 9 (line 1)" },
        { "latin1-line3.vtt", "byte 36 (line 4)" },
        { "cut-character.txt", "byte 8 (line 1)" },
        { "utf16-no-mark.txt", "byte 0" },
        { "utf16-odd.txt", "byte 26" },
        { "utf32.txt", "byte 0" },
        { "no-signature.vtt", "line 1" },
        { "lower-signature.vtt", "line 1" },
        { "glued-signature.vtt", "line 1" },
        { "no-cues.vtt", "line 1" },
        { "only-bad-cues.vtt", "line 4" },
        { "bad-time.srt", "line 6" },
        { "mixed-marks.srt", "line 6" },
        { "no-time.srt", "line 6" },
        { "text-first.srt", "line 2" },
        { "seconds-over-59.srt", "line 2" },
        { "bad-time.sbv", "line 4" },
        { "no-time.sbv", "line 4" },
        { "cut.json", "line 3, column 24" },
        { "cut-array.json", "line 3, column 1" },
        { "comma.json", "line 2, column 24" },
        { "deep.json", "line 1, column 69" },
        { "half-character.json", "line 3" },
        { "random.json", "$" },
        { "empty-list.json", "$" },
        { "second-no-call.json", "$[1]" },
        { "wrong-type.json", "$.segments[1].start" },
        { "text-missing.json", "$.results.utterances[1].transcript" },
        { "sentences-no-list.json", "$.callTranscripts[0].transcript[0].sentences" },
        { "no-speech.json", "$.Content" },
        { "not-finished.json", "$.status" },
        { "prose.txt", "line 1" },
        { "code.txt", "line 1" },
        { "table.csv", "line 1" },
        { "settings.yml", "line 1" },
        { "mail.txt", "line 1" },
        { "guide.md", "line 1" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_BrokenFile_NamesFilePlaceAndRemedy(string file, string place)
    {
        var error = TranscriptFixtures.Error(file);

        Assert.Equal((file, place), (error.File, error.Place));
        Assert.All([error.Problem, error.Remedy], x => Assert.True(x.Length > 10 && !x.EndsWith('.'), x));
        Assert.DoesNotContain('\n', error.ToString());
    }

    [Fact]
    public void Places_Table_CoversEveryBrokenFile()
    {
        var files = Directory.GetFiles(Path.Combine(TranscriptFixtures.Folder, "Broken")).Select(x => Path.GetFileName(x));

        Assert.Equal(files.Order(StringComparer.Ordinal), Places.Select(x => (string)x[0]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_Latin1_SaysWhichByteAndHowToSave()
    {
        var error = TranscriptFixtures.Error("latin1.txt");

        Assert.Contains("0xF6", error.Problem, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "line 1")]
    [InlineData(1, "file")]
    public void Read_AtTheSizeLimit_OnlyMoreIsRefused(int more, string place)
    {
        var bytes = new byte[TranscriptReader.MaxBytes + more];
        bytes.AsSpan().Fill((byte)' ');

        Assert.Equal(place, new TranscriptReader().Read("big.txt", bytes).Error?.Place);
    }

    [Fact]
    public void Read_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => new TranscriptReader().Read("x", TranscriptFixtures.Bytes("Good/zoom.vtt"), new CancellationToken(true)));
}
