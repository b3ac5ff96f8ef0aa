namespace RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

/// <summary>A cue as the standard's parser gives it: raw text, times in seconds.</summary>
/// <param name="Line">The line of its timings, from 1.</param>
internal sealed record WebVttCue(string Id, double Start, double End, string Text, int Line);

/// <summary>What the standard's parser found and what it passed over.</summary>
internal sealed record WebVttFile(IReadOnlyList<WebVttCue> Cues, IReadOnlyList<string> Notes, IReadOnlyList<(int Line, string Reason)> Dropped);
