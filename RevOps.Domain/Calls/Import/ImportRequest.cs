using RevOps.Domain.Accounts;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Calls.Import;

/// <summary>A file to be stored as calls, with what the person or program knows besides.</summary>
public sealed record ImportRequest
{
    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its bytes; untrusted.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where it comes from: upload, api, zoom, teams, gong, phone.</summary>
    public string Source { get; init; } = "upload";

    /// <summary>The rep's e-mail address or name; null: found by the speakers' names, else by behaviour.</summary>
    public string? Rep { get; init; }

    /// <summary>The call's type; null: the engine finds it.</summary>
    public CallType? Type { get; init; }

    /// <summary>The customer; null: found by the participants' e-mail domains.</summary>
    public AccountId? Account { get; init; }

    /// <summary>When the call began; null where unknown.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Title; null: the file's own, else its name.</summary>
    public string? Title { get; init; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; init; } = [];
}

/// <summary>A call that an import led to.</summary>
/// <param name="Id">The call.</param>
/// <param name="Title">Its title.</param>
/// <param name="AlreadyThere">True where this very file was imported before; nothing was stored twice.</param>
/// <param name="Utterances">Number of utterances.</param>
/// <param name="Score">Its score; null where not scored.</param>
/// <param name="NotScoredReason">Why not.</param>
/// <param name="Skipped">Parts of the file that were skipped.</param>
public sealed record ImportedCall(
    CallId Id, string Title, bool AlreadyThere, int Utterances, double? Score, string? NotScoredReason, IReadOnlyList<SkippedPart> Skipped);

/// <summary>Why an import stored nothing.</summary>
/// <param name="Transcript">Set where the file could not be read.</param>
/// <param name="Refusal">Set where the viewer may not, or a field is wrong.</param>
public sealed record ImportError(TranscriptError? Transcript, CallError? Refusal)
{
    /// <summary>What is wrong, in words.</summary>
    public string Problem => Transcript is { } t ? $"{t.Place}: {t.Problem}" : Refusal?.Problem ?? "";

    /// <summary>What to do about it, in words.</summary>
    public string Remedy => Transcript?.Remedy ?? Refusal?.Remedy ?? "";
}
