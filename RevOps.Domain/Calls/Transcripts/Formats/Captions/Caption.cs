namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>A stretch of caption text, lines kept, markup removed.</summary>
internal sealed record Caption(string? Voice, TimeSpan? Start, TimeSpan? End, string Text, int Line);
