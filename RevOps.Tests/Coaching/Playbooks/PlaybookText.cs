using System.Text.Json;
using System.Text.Json.Nodes;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching.Playbooks;

/// <summary>The seed's text, to be spoilt in one place.</summary>
internal sealed class PlaybookText
{
    private readonly Dictionary<string, string> _files = new(SeedPlaybook.Files);

    public IReadOnlyDictionary<string, string> Files => _files;

    public PlaybookText With(string part, string text)
    {
        _files[part] = text;
        return this;
    }

    public PlaybookText Without(string part)
    {
        _files.Remove(part);
        return this;
    }

    /// <summary>Changes the first entry of a part.</summary>
    public PlaybookText First(string part, Action<JsonObject> change) => Change(part, list => change((JsonObject)list[0]!));

    public PlaybookText Change(string part, Action<JsonArray> change)
    {
        var list = (JsonArray)JsonNode.Parse(_files[part])!;
        change(list);
        return With(part, list.ToJsonString());
    }

    /// <summary>The errors; none where the text is a playbook.</summary>
    public IReadOnlyList<PlaybookError> Errors() => PlaybookReader.Read(2, _files).Error?.Errors ?? [];

    /// <summary>Reads a JSON literal for a field.</summary>
    public static JsonNode? Value(string json) => JsonNode.Parse(json, documentOptions: new JsonDocumentOptions());
}
