namespace RevOps.Domain.Calls.Transcripts;

/// <summary>One conversation as read from a file, before any analysis.</summary>
public sealed record Transcript
{
    /// <summary>Key of the format it was read as, such as <c>webvtt</c>, <c>srt</c>, <c>deepgram</c>, <c>text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Speakers in order of first appearance; empty where the file names none.</summary>
    public required IReadOnlyList<TranscriptSpeaker> Speakers { get; init; }

    /// <summary>Utterances ordered by start, then by place in the file; <see cref="Utterance.Seq"/> counts from 0.</summary>
    public required IReadOnlyList<Utterance> Utterances { get; init; }

    /// <summary>Parts of the file that its format's own rules skip, each with its place and the reason.</summary>
    public IReadOnlyList<SkippedPart> Skipped { get; init; } = [];

    /// <summary>The call's id where the file carries one.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Title where the file carries one.</summary>
    public string? Title { get; init; }

    /// <summary>When the call began, where the file says so.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The call's length where the file states it, apart from the utterances' own times.</summary>
    public TimeSpan? StatedDuration { get; init; }
}

/// <summary>A speaker as the file describes them.</summary>
/// <param name="Name">The name or label as written ("Marcus", "Speaker 1"); never empty.</param>
/// <param name="Role">What the file itself says of the side ("Agent", Gong's affiliation); Unknown where it says nothing.</param>
/// <param name="Email">E-mail address where the file carries one.</param>
public sealed record TranscriptSpeaker(string Name, SpeakerRole Role = SpeakerRole.Unknown, string? Email = null);

/// <summary>A part of a transcript file that was skipped, as the format's rules demand.</summary>
/// <param name="Place">Where, such as "line 12".</param>
/// <param name="Reason">Why, in words for the person who uploaded it.</param>
public sealed record SkippedPart(string Place, string Reason);

/// <summary>Why a file gave no transcript. Nothing of that file is stored.</summary>
/// <param name="File">The file's name as given.</param>
/// <param name="Place">Where in the file, such as "line 12" or "byte 0"; "file" where it is the whole.</param>
/// <param name="Problem">What is wrong, one sentence without a stop.</param>
/// <param name="Remedy">What to do about it, one sentence without a stop.</param>
public sealed record TranscriptError(string File, string Place, string Problem, string Remedy)
{
    /// <summary>One line: file, place, problem, remedy.</summary>
    public override string ToString() => $"{File}: {Place}: {Problem}. {Remedy}.";
}
