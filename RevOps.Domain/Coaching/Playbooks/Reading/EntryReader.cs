using System.Text.Json;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks.Reading;

/// <summary>
/// Reads the fields of one entry. What is wrong is added to the errors and stands as an empty value in the entry, which is then never used:
/// so all errors of a text are found in one reading.
/// </summary>
internal sealed class EntryReader(JsonElement entry, string file, string place, List<PlaybookError> errors)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string Text(string field) => OptionalText(field) ?? Missing(field, "\"…\"", "");

    public string? OptionalText(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : Wrong(field, "a text in quotes", "");
    }

    public IReadOnlyList<string> Texts(string field)
    {
        if (Find(field) is not { } value)
        {
            return Missing<IReadOnlyList<string>>(field, "[]", []);
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(x => x.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(x => x.GetString()!)]
            : Wrong<IReadOnlyList<string>>(field, "a list of texts in quotes", []);
    }

    public int Number(string field)
    {
        if (Find(field) is not { } value)
        {
            return Missing(field, "60", 0);
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : Wrong(field, "a whole number", 0);
    }

    public bool Flag(string field) => Find(field) switch
    {
        null => Missing(field, "false", false),
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Wrong(field, "true or false", false),
    };

    public CallType? OptionalCallType(string field) => OptionalText(field) is { } key ? ParseCallType(field, key) : null;

    public CallType CallType(string field) => ParseCallType(field, Text(field));

    public IReadOnlyList<CallType> CallTypes(string field) => [.. Texts(field).Select(x => ParseCallType(field, x))];

    public SpeakerRole? OptionalSide(string field) => OptionalText(field) switch
    {
        null => null,
        "rep" => SpeakerRole.Rep,
        "customer" => SpeakerRole.Customer,
        _ => Wrong<SpeakerRole?>(field, "rep or customer, or to be left out for either", null),
    };

    public IReadOnlyList<T> Entries<T>(string field, Func<EntryReader, T> read)
    {
        if (Find(field) is not { } value)
        {
            return Missing<IReadOnlyList<T>>(field, "[]", []);
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(x => x.ValueKind != JsonValueKind.Object))
        {
            return Wrong<IReadOnlyList<T>>(field, "a list of objects", []);
        }

        return [.. value.EnumerateArray().Index().Select(x => Inner(x.Item, $"{place}, {field} {x.Index + 1}", read))];
    }

    /// <summary>A misspelt field would silently do nothing, and of one written twice only one would count.</summary>
    public void RefuseOthers()
    {
        foreach (var field in entry.EnumerateObject().GroupBy(x => x.Name, StringComparer.Ordinal))
        {
            if (!_asked.Contains(field.Key))
            {
                Add($"There is no field '{Shorten(field.Key)}'", $"Remove it, or use one of {string.Join(", ", _asked)}");
            }
            else if (field.Count() > 1)
            {
                Add($"The field '{field.Key}' is written {field.Count()} times", "Keep one of them", field.Key);
            }
        }
    }

    private T Inner<T>(JsonElement element, string innerPlace, Func<EntryReader, T> read)
    {
        var reader = new EntryReader(element, file, innerPlace, errors);
        var value = read(reader);
        reader.RefuseOthers();
        return value;
    }

    private CallType ParseCallType(string field, string key)
    {
        // The key itself: other spellings that an import forgives would make two ways of writing one playbook
        var type = Calls.CallTypes.Parse(key);
        if (type is { } known && known.Key() == key && known != Calls.CallType.Unknown)
        {
            return known;
        }

        var keys = Enum.GetValues<CallType>().Where(x => x != Calls.CallType.Unknown).Select(x => x.Key());
        return key.Length == 0 ? Calls.CallType.Unknown : Wrong(field, string.Join(", ", keys), Calls.CallType.Unknown);
    }

    private JsonElement? Find(string field)
    {
        _asked.Add(field);
        return entry.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private T Missing<T>(string field, string example, T instead)
    {
        Add($"The field '{field}' is missing", $"Add \"{field}\": {example}", field);
        return instead;
    }

    private T Wrong<T>(string field, string expected, T instead)
    {
        Add($"The field '{field}' has a value that does not fit", $"It has to be {expected}", field);
        return instead;
    }

    private void Add(string problem, string remedy, string field = "") => errors.Add(new(file, place, problem, remedy, field));

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
