using System.Globalization;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>What stands above the first turn: title, id, date, length, and who is who.</summary>
internal sealed class TextHeader
{
    private readonly Dictionary<string, SpeakerRole> _roles = new(StringComparer.OrdinalIgnoreCase);

    public string? Title { get; private set; }

    public string? CallId { get; private set; }

    public DateTimeOffset? Date { get; private set; }

    public TimeSpan? Duration { get; private set; }

    public void Read(TextLine line)
    {
        if (line.IsHeading)
        {
            Title ??= SpokenText.Collapse(MarkdownText.Plain(line.Raw.TrimStart('#')));
            return;
        }

        if (line.Label is { } label)
        {
            Field(label.Label, SpokenText.Collapse(MarkdownText.Plain(label.Rest)));
        }

        People(line.Raw.Trim('*', '_', '-', '+', '•', ' '));
    }

    /// <summary>The role that the header gives a person, by the whole name or its first word.</summary>
    public SpeakerRole RoleOf(string name) => _roles.GetValueOrDefault(name, SpeakerRole.Unknown);

    private void Field(string key, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        switch (key.ToUpperInvariant())
        {
            case "CALL ID" or "ID" or "MEETING ID" or "CALL":
                CallId ??= value;
                break;
            case "TITLE" or "SUBJECT" or "MEETING TITLE" or "MEETING":
                Title ??= value;
                break;
            case "DATE" or "CALL DATE" or "RECORDED ON" or "START TIME":
                Date ??= CallDate.Parse(value);
                break;
            case "DURATION" or "CALL DURATION" or "LENGTH":
                Duration ??= Length(value);
                break;
            default:
                Person(value, SpeakerRoles.Of(key));
                break;
        }
    }

    /// <summary>Finds <c>Name (role)</c> pairs.</summary>
    private void People(string line)
    {
        var at = 0;
        int open;
        while ((open = line.IndexOf(" (", at, StringComparison.Ordinal)) > 0 && line.IndexOf(')', open) is > 0 and var close)
        {
            Person(NameBefore(line, at, open), SpeakerRoles.OfDescription(line[(open + 2)..close]));
            at = close + 1;
        }
    }

    /// <summary>The capitalised words that end at a place: "Call Between Daleen" gives Daleen.</summary>
    private static string NameBefore(string line, int from, int end)
    {
        var words = line[from..end].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length;
        while (first > 0 && words.Length - first < 3 && char.IsUpper(words[first - 1][0]) && words[first - 1] is not ("Between" or "Agent" or "Customer" or "With"))
        {
            first--;
        }

        return string.Join(' ', words[first..]);
    }

    private void Person(string name, SpeakerRole role)
    {
        if (role == SpeakerRole.Unknown || name.Length == 0 || !LabelShape.IsNameLike(name))
        {
            return;
        }

        _roles.TryAdd(name, role);
        _roles.TryAdd(name.Split(' ', 2)[0], role);
    }

    /// <summary>"22 minutes", "1 hour 5 min", "00:22:10".</summary>
    private static TimeSpan? Length(string value)
    {
        if (TimeOffset.Parse(value) is { } stamp)
        {
            return stamp;
        }

        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double seconds = 0;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (double.TryParse(words[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                seconds += count * (char.ToLowerInvariant(words[i + 1][0]) switch { 'h' => 3600, 'm' => 60, 's' => 1, _ => 0 });
            }
        }

        return seconds > 0 ? TimeOffset.FromSeconds(seconds) : null;
    }
}
