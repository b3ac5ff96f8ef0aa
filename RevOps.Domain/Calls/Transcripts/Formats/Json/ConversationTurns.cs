using System.Text.Json;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// A list of turns as many tools write it: <c>transcript: [{speaker, speakerName, text}]</c> and the like.
/// Names are tried in order; the tool's own formats come before it.
/// </summary>
internal sealed class ConversationTurns : IJsonTranscript
{
    private const string Key = "conversation";

    private static readonly string[] Lists = ["transcript", "turns", "utterances", "sentences", "conversation", "dialogue", "dialog", "segments", "entries", "messages"];
    private static readonly string[] Texts = ["text", "content", "utterance", "sentence", "transcript", "message"];
    private static readonly string[] Names = ["speakerName", "speaker_name", "speaker", "name", "participant", "role"];
    private static readonly string[] Roles = ["role", "speakerRole", "speaker_role", "speaker", "speakerType", "affiliation"];
    private static readonly string[] Ids = ["id", "callId", "call_id", "ConversationId", "conversationId", "conversation_id", "meeting_id"];
    private static readonly string[] Dates = ["date", "startedAt", "started_at", "startTime", "start_time", "StartTime", "created_at"];

    public bool Detects(JsonPart root) => IsTurns(root) || (root.IsObject && List(root) is not null);

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var turns = root.IsArray ? root : List(root)!;
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = FirstText(root, Ids),
            Title = FirstText(root, ["title"]),
            StartedAt = CallDate.Parse(FirstText(root, Dates)),
        };
        foreach (var turn in turns.Items())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = Array.Find(Texts, turn.HasText) ?? Texts[0];
            builder.Add(Speaker(builder, turn), TurnTimes.Start(turn), TurnTimes.End(turn), turn.RequiredText(text), turn.Path);
        }

        yield return builder.Build(turns.Path);
    }

    private static JsonPart? List(JsonPart root) => Lists.Select(x => root[x]).FirstOrDefault(x => x is not null && IsTurns(x));

    private static bool IsTurns(JsonPart part) => part.IsArray && part.Items().FirstOrDefault() is { } turn && IsTurn(turn);

    private static bool IsTurn(JsonPart turn) =>
        Array.Exists(Texts, turn.HasText) && (FirstText(turn, Names) is not null || TurnTimes.Start(turn) is not null);

    private static int? Speaker(TranscriptBuilder builder, JsonPart turn)
    {
        if (FirstText(turn, Names) is not { } written || string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var label = SpeakerLabel.Parse(written);
        var role = Roles.Select(x => SpeakerRoles.Of(Own(turn, x))).FirstOrDefault(x => x != SpeakerRole.Unknown);
        return builder.Speakers.Of(label.Name, new TranscriptSpeaker(label.Name, role == SpeakerRole.Unknown ? label.Role : role, Own(turn, "email")));
    }

    private static string? FirstText(JsonPart part, string[] names) => names.Select(x => Own(part, x)).FirstOrDefault(x => !string.IsNullOrWhiteSpace(x));

    /// <summary>A text or number of the object; members of other types are another tool's business.</summary>
    private static string? Own(JsonPart part, string name) =>
        part.HasText(name) || part.Has(name, JsonValueKind.Number) ? part.Text(name) : null;
}
