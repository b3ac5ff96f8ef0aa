using RevOps.Domain.Calls.Transcripts.Formats.Captions;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

/// <summary>WebVTT by the standard, and as Zoom (<c>Name: text</c>) and Teams (<c>&lt;v Name&gt;</c>) export it.</summary>
internal sealed class WebVttFormat : ITranscriptFormat
{
    private const string Key = "webvtt";

    public bool Detects(string text) => text.AsSpan().TrimStart().StartsWith("WEBVTT", StringComparison.OrdinalIgnoreCase);

    public Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken)
    {
        if (WebVttParser.Parse(text, cancellationToken: cancellationToken) is not { } file)
        {
            return new Fault("line 1", "A WebVTT file begins with \"WEBVTT\" in capitals, then a space or the line's end", "Correct the first line");
        }

        if (IsUnpadded(file, text))
        {
            file = WebVttParser.Parse(text, unpadded: true, cancellationToken)!;
        }

        var builder = new TranscriptBuilder(Key) { StatedDuration = file.Notes.Select(Duration).FirstOrDefault(x => x is not null) };
        CaptionSpeech.Add(builder, [.. file.Cues.SelectMany(ToCaptions)], file.Dropped);
        var transcript = builder.Build("line 1");
        return transcript.IsSuccess ? (Transcript[])[transcript.Value] : transcript.Error;
    }

    /// <summary>
    /// Older Teams exports do not pad their stamps. The file is read so only where that explains most of the lines
    /// that the standard cannot read: a single bad stamp elsewhere stays a bad stamp.
    /// </summary>
    private static bool IsUnpadded(WebVttFile file, string text)
    {
        if (file.Dropped.Count == 0)
        {
            return false;
        }

        var lines = TextLines.Of(text);
        var timings = file.Dropped.Select(x => lines[x.Line - 1]).Where(x => x.Contains("-->", StringComparison.Ordinal)).ToList();
        return timings.Count(x => WebVttTimings.ReadUnpadded(x) is not null) * 2 > timings.Count;
    }

    private static IEnumerable<Caption> ToCaptions(WebVttCue cue)
    {
        var start = TimeOffset.FromSeconds(cue.Start);
        var end = TimeOffset.FromSeconds(cue.End);
        var parts = WebVttCueText.Read(cue.Text);
        return parts.Count == 0
            ? [new Caption(null, start, end, "", cue.Line)]
            : parts.Where(x => parts.Count == 1 || !string.IsNullOrWhiteSpace(x.Text)).Select(x => new Caption(x.Voice, start, end, x.Text, cue.Line));
    }

    /// <summary>Teams writes <c>NOTE duration:"00:31:04.5170000"</c>.</summary>
    private static TimeSpan? Duration(string note)
    {
        const string Mark = "duration:\"";
        var at = note.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        var end = at < 0 ? -1 : note.IndexOf('"', at + Mark.Length);
        return end < 0 ? null : TimeOffset.Parse(note.AsSpan((at + Mark.Length)..end));
    }
}
