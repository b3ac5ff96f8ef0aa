using System.Text;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>
/// Hostile files of several megabytes. No clock: what needs the square of the size would not end within a day, and memory
/// is measured, which grows with the size and no faster.
/// </summary>
public sealed class TranscriptReaderSizeTests
{
    private const int Size = 2_000_000;

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "", "<", "" },
        { "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n", "<v A>", "" },
        { "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n", "a<b ", "" },
        { "WEBVTT\n\n", "-->\n", "" },
        { "WEBVTT\n\n", "a\n", "" },
        { "WEBVTT\n\n", "00:01.000 --> 00:02.000\na\nb\n\n", "" },
        { "1\n00:00:01,000 --> 00:00:02,000\n", "<i{\\", "" },
        { "1\n00:00:01,000 --> 00:00:02,000\n", "word\n", "" },
        { "0:00:01.000,0:00:02.000\n", "word\n", "" },
        { "Ann: hi there.\nBo: hello you.\nAnn: ", "*", "" },
        { "Ann: hi there.\nBo: hello you.\nAnn: ", "*a. ", "" },
        { "Ann: hi there.\nBo: hello you.\nAnn: ", "word\n", "" },
        { "", "**A:** ", "" },
        { "", "agent 1234567: hi there.\n", "" },
        { "", "[", "" },
        { "", "(00:", "" },
        { "", "Name (a) ", "\nAnn: hi there.\nBo: hello you.\nAnn: yes." },
        { "", ":", "" },
        { "", "\r", "" },
        { "{\"ConversationId\":\"x\",\"Content\":\"", "a. ", "\"}" },
        { "[", "{\"a\":1},", "{}]" },
        { "{\"segments\":[", "{\"text\":\"a\",\"start\":1},", "{\"text\":\"a\",\"start\":1}]}" },
        { "{\"a\":\"", "\\\\", "" },
        { "[", "[", "" },
        { "{\"callTranscripts\":[", "{\"callId\":\"1\",\"transcript\":[{\"speakerId\":\"1\",\"sentences\":[{\"text\":\"a\"}]}]},", "{\"transcript\":[]}],\"calls\":[{}]}" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostileFile_EndsAndItsMemoryGrowsWithItsSize(string start, string repeated, string end)
    {
        Allocated(start, repeated, end, Size / 100);
        var eighth = Allocated(start, repeated, end, Size / 8);
        var whole = Allocated(start, repeated, end, Size);

        // Eight times as much by the size, 64 times by its square; pooled buffers make steps in between.
        Assert.True(whole < (eighth * 24) + 4_000_000, $"{eighth} bytes at an eighth of the size, {whole} at the whole");
    }

    [Fact]
    public void Read_ManyLabelsCountedUp_Ends()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            text.Append("agent ").Append(i).Append(": fine by me.\n");
        }

        Assert.Equal(100_000, TranscriptFixtures.ReadText(text.ToString()).Speakers.Count);
    }

    private static long Allocated(string start, string repeated, string end, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(new StringBuilder(start).Insert(start.Length, repeated, size / repeated.Length).Append(end).ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        new TranscriptReader().Read("hostile", bytes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
