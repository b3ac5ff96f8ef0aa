using System.Globalization;
using System.Text;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>
/// Each file of Fixtures/Good against what a person wrote down for it in Fixtures/expected.txt: format, facts, speakers with their
/// side, every utterance and everything skipped.
/// </summary>
public sealed class TranscriptReaderGoodFilesTests
{
    private static readonly Dictionary<string, string> Expected = ReadExpected();

    public static TheoryData<string> Files => [.. Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_GoodFile_GivesWhatIsWrittenDownForIt(string file)
    {
        var actual = new StringBuilder();
        foreach (var transcript in TranscriptFixtures.ReadAll("Good/" + file))
        {
            Describe(actual, transcript);
        }

        Assert.Equal(Expected.GetValueOrDefault(file, "nothing is written down for this file"), actual.ToString());
    }

    [Fact]
    public void Expected_EveryEntry_HasAFile() => Assert.Empty(Expected.Keys.Except(Names()));

    private static IEnumerable<string> Names() =>
        Directory.GetFiles(Path.Combine(TranscriptFixtures.Folder, "Good")).Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal);

    private static void Describe(StringBuilder text, Transcript transcript)
    {
        text.Append(CultureInfo.InvariantCulture, $"[{transcript.Format}] id={transcript.ExternalId} title={transcript.Title} start={transcript.StartedAt:u} length={transcript.StatedDuration}\n");
        foreach (var speaker in transcript.Speakers)
        {
            var role = speaker.Role == SpeakerRole.Unknown ? "" : $" = {speaker.Role}";
            text.Append($"  speaker {speaker.Name}{role} {speaker.Email}".TrimEnd()).Append('\n');
        }

        foreach (var line in TranscriptFixtures.Lines(transcript))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        foreach (var part in transcript.Skipped)
        {
            text.Append(CultureInfo.InvariantCulture, $"  skipped {part.Place}: {part.Reason}\n");
        }
    }

    private static Dictionary<string, string> ReadExpected()
    {
        var sections = File.ReadAllText(Path.Combine(TranscriptFixtures.Folder, "expected.txt")).Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        return sections.ToDictionary(x => x[..x.IndexOf('\n', StringComparison.Ordinal)], x => x[(x.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }
}
