using System.Text.Json;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Import;

namespace RevOps.Web.Calls;

/// <summary>A transcript as JSON: the same fields that the multipart form has, the file as <c>content</c>.</summary>
internal sealed record ImportDocument
{
    /// <summary>The file's name; errors name it.</summary>
    public string? FileName { get; init; }

    /// <summary>The transcript: a string with the file's text, or the JSON of a tool as it is.</summary>
    public JsonElement Content { get; init; }

    /// <summary>The rep's e-mail address or name.</summary>
    public string? Rep { get; init; }

    /// <summary>cold-call, discovery, demo, negotiation, renewal or support.</summary>
    public string? Type { get; init; }

    /// <summary>The account's id.</summary>
    public Guid? Account { get; init; }

    /// <summary>When the call began, with its offset.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<ParticipantDocument>? Participants { get; init; }
}

/// <summary>Someone who took part.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Role">rep, customer or other.</param>
internal sealed record ParticipantDocument(string Name, string? Email, string? Role)
{
    public SpeakerRole SpeakerRole => Enum.TryParse<SpeakerRole>(Role, ignoreCase: true, out var role) ? role : SpeakerRole.Unknown;
}

/// <summary>What an import answers.</summary>
internal sealed record ImportAnswer(IReadOnlyList<ImportedCallDocument> Calls);

/// <summary>A call that the import led to.</summary>
internal sealed record ImportedCallDocument(
    string Id, string Url, string Title, bool AlreadyThere, int Utterances, double? Score, string? NotScoredReason, int Skipped)
{
    public static ImportedCallDocument From(ImportedCall call, HttpRequest request) => new(
        call.Id.ToString(),
        $"{request.Scheme}://{request.Host}{request.PathBase}/calls/{call.Id}",
        call.Title,
        call.AlreadyThere,
        call.Utterances,
        call.Score,
        call.NotScoredReason,
        call.Skipped.Count);
}
