using System.Globalization;
using System.Text.Json;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>
/// A value in a JSON file that knows its place. Reading a missing value gives null; a value of the wrong type
/// is reported as the file's fault, with its path.
/// </summary>
internal sealed class JsonPart
{
    private readonly JsonPart? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly JsonFaults _faults;

    public JsonPart(JsonElement element, JsonFaults faults)
        : this(element, null, null, 0, faults)
    {
    }

    private JsonPart(JsonElement element, JsonPart? parent, string? name, int index, JsonFaults faults)
    {
        Element = element;
        _parent = parent;
        _name = name;
        _index = index;
        _faults = faults;
    }

    public JsonElement Element { get; }

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public bool IsArray => Element.ValueKind == JsonValueKind.Array;

    /// <summary>A path such as <c>$.results.items[3].content</c>.</summary>
    public string Path => _parent is null
        ? _index == 0 ? "$" : string.Create(CultureInfo.InvariantCulture, $"value {_index}: $")
        : _name is null ? string.Create(CultureInfo.InvariantCulture, $"{_parent.Path}[{_index}]") : $"{_parent.Path}.{_name}";

    /// <summary>A member; null where it is missing or JSON null.</summary>
    public JsonPart? this[string name] =>
        IsObject && Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonPart(value, this, name, 0, _faults)
            : null;

    public bool Has(string name, JsonValueKind kind) => IsObject && Element.TryGetProperty(name, out var value) && value.ValueKind == kind;

    public bool HasArray(string name) => Has(name, JsonValueKind.Array);

    public bool HasText(string name) => Has(name, JsonValueKind.String);

    /// <summary>The elements of a member array; a fault where the member is no array.</summary>
    public IEnumerable<JsonPart> Items(string name)
    {
        var part = this[name];
        if (part is { IsArray: false })
        {
            _faults.Report(part.Path, "a list");
        }

        return part is { IsArray: true } ? part.Items() : [];
    }

    /// <summary>The elements of this array; those that are no object are faults.</summary>
    public IEnumerable<JsonPart> Items()
    {
        var index = 0;
        foreach (var item in Element.EnumerateArray())
        {
            yield return new JsonPart(item, this, null, index++, _faults);
        }
    }

    /// <summary>The first element of a member array.</summary>
    public JsonPart? First(string name) => HasArray(name) ? this[name]!.Items().FirstOrDefault() : null;

    /// <summary>A text; numbers are given as written, since tools write ids both ways.</summary>
    public string? Text(string name)
    {
        var part = this[name];
        switch (part?.Element.ValueKind)
        {
            case null:
                return null;
            case JsonValueKind.String:
                return part.Element.GetString();
            case JsonValueKind.Number:
                return part.Element.GetRawText();
            default:
                _faults.Report(part.Path, "a text");
                return null;
        }
    }

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string name)
    {
        if (!IsObject)
        {
            _faults.Report(Path, "an object");
            return "";
        }

        if (this[name] is null)
        {
            _faults.Report($"{Path}.{name}", "a text, but is missing");
        }

        return Text(name) ?? "";
    }

    /// <summary>A number, also where it is written as a text, as AWS does.</summary>
    public double? Number(string name)
    {
        var part = this[name];
        if (part is null)
        {
            return null;
        }

        double value = 0;
        var isNumber = part.Element.ValueKind switch
        {
            JsonValueKind.Number => part.Element.TryGetDouble(out value),
            JsonValueKind.String => double.TryParse(part.Element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        if (!isNumber || !double.IsFinite(value))
        {
            _faults.Report(part.Path, "a number");
            return null;
        }

        return value;
    }

    public TimeSpan? Seconds(string name) => TimeOffset.FromSeconds(Number(name));

    public TimeSpan? Milliseconds(string name) => TimeOffset.FromMilliseconds(Number(name));

    /// <summary>A root that is one of several in the file; its place counts from 1.</summary>
    public static JsonPart Nth(JsonElement element, int number, JsonFaults faults) => new(element, null, null, number, faults);
}

/// <summary>The first place in a JSON file that is not as its format demands.</summary>
internal sealed class JsonFaults
{
    public Fault? First { get; private set; }

    public void Report(string path, string expected) =>
        First ??= new Fault(path, $"The value has to be {expected}", "Export the file again from the tool, or correct this value");
}
