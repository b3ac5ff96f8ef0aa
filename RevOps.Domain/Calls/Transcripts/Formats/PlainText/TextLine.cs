namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>A line of a text transcript taken apart; nothing is decided yet.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What follows stamp and label.</param>
/// <param name="Label">Who may be speaking.</param>
/// <param name="Raw">The line, trimmed.</param>
internal sealed record TextLine(int Number, string Raw, string Text, LineLabel? Label, TimeSpan? Start, TimeSpan? End)
{
    public bool IsBlank => Raw.Length == 0;

    /// <summary>A stamp that stands alone and belongs to what follows.</summary>
    public bool IsStampOnly => Start is not null && Label is null && Text.Length == 0;

    public bool IsHeading => Raw.StartsWith('#');

    /// <summary>Markdown's rule: three or more of -, * or _ and nothing else.</summary>
    public bool IsRule => Raw.Length >= 3 && Raw[0] is '-' or '*' or '_' or '=' && !Raw.AsSpan().ContainsAnyExcept(Raw[0], ' ');

    /// <summary>A remark about the call and not of it: <c>[Pause]</c>, <c>(A few moments later)</c>, <c>*Call begins*</c>, <c>**Transcript Start**</c>.</summary>
    public bool IsStageDirection =>
        Label is null && Start is null && Raw.Length > 2 && Raw.Length < 200
        && ((Raw[0] == '[' && Raw[^1] == ']') || (Raw[0] == '(' && Raw[^1] == ')') || (Raw[0] is '*' or '_' && Raw[1] != ' ' && Raw[^1] == Raw[0])
            || (Raw[0] == '[' && Raw.StartsWith("[End of", StringComparison.OrdinalIgnoreCase)) || Raw.StartsWith("[Total words", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Transcript End", "End of call.": what follows is not speech.</summary>
    public bool IsEnd => Label is null && Raw.Length < 60 && Array.Exists(Ends, x => Raw.Trim('*', '_', '[', '(', '-', '=', ' ').StartsWith(x, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Ends = ["end of transcript", "transcript end", "end of call", "call ends", "call ended", "end of recording", "recording ends"];

    public static TextLine Parse(string line, int number)
    {
        var raw = line.Trim();
        var (start, end, rest) = LineStamp.Leading(raw);
        var isBullet = rest.Length > 1 && rest[0] is '-' or '*' or '+' or '>' or '•' && rest.Length > 1 && rest[1] == ' ';
        var label = isBullet || rest.Length == 0 ? null : LineLabel.Find(rest);
        if (label is null && start is not null && raw.Contains('|', StringComparison.Ordinal) && LabelShape.IsNameLike(rest))
        {
            label = new LineLabel(rest, "", false, start);
        }

        label ??= isBullet || start is not null || rest.Length == 0 ? null : LineLabel.FindNameLine(rest);
        return new TextLine(number, raw, label?.Rest ?? rest, label, start ?? label?.Time, end);
    }
}
