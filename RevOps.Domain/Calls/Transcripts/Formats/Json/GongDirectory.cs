using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// Who and what a Gong file's ids are: <c>metaData</c> and <c>parties</c>, which stand in the call itself,
/// in the root, or in the root's extensive call of the same id. Built once a file.
/// </summary>
internal sealed class GongDirectory
{
    private readonly JsonPart _root;
    private readonly Dictionary<string, JsonPart> _extensive = [];
    private readonly Dictionary<string, TranscriptSpeaker> _people;

    public GongDirectory(JsonPart root)
    {
        _root = root;
        _people = Parties(root);
        foreach (var call in root.Items("calls"))
        {
            if (Facts(call)?.Text("id") is { } id)
            {
                _extensive.TryAdd(id, call);
            }
        }
    }

    /// <summary>Title, start and length of a call.</summary>
    public JsonPart? Meta(JsonPart call) => Facts(call) ?? (Extensive(call) is { } extensive ? Facts(extensive) : null) ?? Facts(_root);

    /// <summary>Finds the person of a speaker id.</summary>
    public Func<string, TranscriptSpeaker?> People(JsonPart call)
    {
        var own = Parties(call);
        var extensive = Extensive(call) is { } found ? Parties(found) : [];
        return id => own.GetValueOrDefault(id) ?? extensive.GetValueOrDefault(id) ?? _people.GetValueOrDefault(id);
    }

    private JsonPart? Extensive(JsonPart call) => call.Text("callId") is { } id ? _extensive.GetValueOrDefault(id) : null;

    private static JsonPart? Facts(JsonPart part) => part["metaData"] ?? part["metadata"];

    private static Dictionary<string, TranscriptSpeaker> Parties(JsonPart owner)
    {
        var people = new Dictionary<string, TranscriptSpeaker>();
        foreach (var party in owner.Items("parties"))
        {
            var email = Filled(party.Text("emailAddress"));
            var name = Filled(party.Text("name")) ?? email;
            if (party.Text("speakerId") is { } id && name is not null)
            {
                people.TryAdd(id, new TranscriptSpeaker(name, SpeakerRoles.Of(party.Text("affiliation")), email));
            }
        }

        return people;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
