using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>What Gong's extensive call data says of a call: <c>metaData</c> and <c>parties</c>.</summary>
internal sealed class GongCallFacts
{
    private readonly Dictionary<string, TranscriptSpeaker> _speakers = [];

    public string? Id { get; private init; }

    public string? Title { get; private init; }

    public DateTimeOffset? Started { get; private init; }

    public TimeSpan? Duration { get; private init; }

    /// <summary>The facts that stand in the call itself, in the file's root, or in the root's call of the same id.</summary>
    public static GongCallFacts Of(JsonPart root, JsonPart call)
    {
        var id = call.Text("callId");
        var extensive = root.HasArray("calls") ? root.Items("calls").FirstOrDefault(x => id is not null && Meta(x)?.Text("id") == id) : null;
        var meta = Meta(call) ?? (extensive is null ? null : Meta(extensive)) ?? Meta(root);
        var facts = new GongCallFacts
        {
            Id = meta?.Text("id"),
            Title = meta?.Text("title"),
            Started = CallDate.Parse(meta?.Text("started")),
            Duration = meta?.Seconds("duration"),
        };
        foreach (var party in new[] { call, extensive, root }.Where(x => x is not null).SelectMany(x => x!.Items("parties")))
        {
            facts.Add(party);
        }

        return facts;
    }

    public TranscriptSpeaker? Speaker(string id) => _speakers.GetValueOrDefault(id);

    private static JsonPart? Meta(JsonPart part) => part["metaData"] ?? part["metadata"];

    private void Add(JsonPart party)
    {
        var name = party.Text("name");
        var email = party.Text("emailAddress");
        if (party.Text("speakerId") is not { } id || (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(email)))
        {
            return;
        }

        var role = party.Text("affiliation")?.ToUpperInvariant() switch
        {
            "INTERNAL" => SpeakerRole.Rep,
            "EXTERNAL" => SpeakerRole.Customer,
            _ => SpeakerRole.Unknown,
        };
        _speakers.TryAdd(id, new TranscriptSpeaker(string.IsNullOrWhiteSpace(name) ? email! : name, role, string.IsNullOrWhiteSpace(email) ? null : email));
    }
}
