using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>
/// SubRip. It has no rule for skipping, so a broken time is an error; a caption without words is listed as skipped,
/// and text behind an empty line belongs to the caption before, as players show it.
/// </summary>
internal sealed class SrtFormat : ITranscriptFormat
{
    private const string Key = "srt";
    private const string Remedy = "Write the line as 00:00:05,400 --> 00:00:07,900, or export the file again";

    public bool Detects(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (LooksLikeTimes(line))
            {
                return true;
            }
        }

        return false;
    }

    public Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken)
    {
        var lines = TextLines.Of(text);
        if (IsHeadless(lines) is { } headless)
        {
            return headless;
        }

        var captions = SrtBlocks.Read(lines, cancellationToken);
        if (!captions.IsSuccess)
        {
            return captions.Error;
        }

        var builder = new TranscriptBuilder(Key);
        CaptionSpeech.Add(builder, captions.Value, []);
        var transcript = builder.Build("line 1");
        return transcript.IsSuccess ? (Transcript[])[transcript.Value] : transcript.Error;
    }

    public static Fault BadTime(int line, string text) => new($"line {line}", $"{SpokenText.Quote(text)} is not a time that SRT knows", Remedy);

    /// <summary>A line that means to be <c>time --> time</c>, readable or not.</summary>
    public static bool LooksLikeTimes(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var arrow = line.IndexOf("-->");
        return arrow > 0 && char.IsAsciiDigit(line[0]) && arrow < 40 && line[..arrow].Contains(':');
    }

    /// <summary>Unnumbered captions with points are WebVTT that lost its first line.</summary>
    private static Fault? IsHeadless(List<string> lines)
    {
        var first = lines.FindIndex(x => !string.IsNullOrWhiteSpace(x));
        return first >= 0 && LooksLikeTimes(lines[first]) && lines[first].Contains('.', StringComparison.Ordinal) && !lines[first].Contains(',', StringComparison.Ordinal)
            ? new Fault($"line {first + 1}", "The captions are WebVTT, but the file does not begin with the line \"WEBVTT\"", "Put WEBVTT and an empty line at the top")
            : null;
    }
}
