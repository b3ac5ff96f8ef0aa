using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>
/// Decides over a whole file which labels are speakers. One line cannot tell: "Marcus: sure" and "Pricing: see below" look alike.
/// A speaker comes back, or bears a role's name, or stands among others who do.
/// </summary>
internal sealed class SpeakerCensus
{
    private readonly Dictionary<string, Count> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _speakers = new(StringComparer.OrdinalIgnoreCase);

    public int Speakers => _speakers.Count;

    /// <summary>Turns of the labels that were found to be speakers.</summary>
    public int Turns => _speakers.Sum(x => _counts[x].Lines);

    /// <summary>True where a label is a role of a call or a numbered speaker, which hardly any other text has.</summary>
    public bool HasClearLabel => _speakers.Any(IsClear);

    public bool IsSpeaker(string label) => _speakers.Contains(label);

    /// <summary>How often a label begins a line.</summary>
    public int LinesOf(string label) => _counts.TryGetValue(label, out var count) ? count.Lines : 0;

    /// <param name="label">A label that begins a line.</param>
    /// <param name="text">What it says: the rest of the line, or the next line.</param>
    public void Add(LineLabel label, string text)
    {
        if (HeaderWords.Contains(label.Label))
        {
            return;
        }

        var old = _counts.GetValueOrDefault(label.Label);
        _counts[label.Label] = new Count(
            old.Lines + 1, old.Bold + (label.IsBold ? 1 : 0), old.Words + SpokenText.Words(text), old.Timed + (label.Time is null ? 0 : 1));
    }

    public void Decide()
    {
        var bold = _counts.Values.Sum(x => x.Lines > 1 ? x.Bold : 0);
        var plain = _counts.Values.Sum(x => x.Lines > 1 ? x.Lines - x.Bold : 0);
        var isBoldFile = bold >= 2 && bold >= plain;
        _speakers.UnionWith(_counts.Where(x => Recurs(x.Key, x.Value) && (!isBoldFile || x.Value.Bold > 0)).Select(x => x.Key));
        if (_speakers.Count > 0)
        {
            // Among known speakers a name that comes once is one more of them.
            _speakers.UnionWith(_counts
                .Where(x => LabelShape.IsName(x.Key) && x.Value.Words > 0 && x.Value.Bold > 0 == isBoldFile && x.Key.Count(' ') < 3)
                .Select(x => x.Key));
        }
        else if (_counts.Count(x => IsShortName(x.Key) && x.Value.Words > 0) is 2 or 3)
        {
            // Two or three people who say one thing each: only where nothing else looks like a label.
            _speakers.UnionWith(_counts.Keys.All(IsShortName) ? _counts.Keys : []);
        }
    }

    private static bool Recurs(string label, Count count) =>
        IsClear(label)
        || (count.Timed > 0 && LabelShape.IsName(label))
        || (count.Lines >= 2 && (LabelShape.IsName(label) || count.Bold >= 2))
        || (count.Lines >= 3 && count.Words >= count.Lines * 3 && label.Count(' ') < 2 && label.All(char.IsLetter));

    private static bool IsShortName(string label) => LabelShape.IsName(label) && label.Count(' ') < 3 && label.Length > 1;

    private static bool IsClear(string label)
    {
        var parsed = SpeakerLabel.Parse(label);
        return parsed.Role is SpeakerRole.Rep or SpeakerRole.Customer
            || (label.StartsWith("Speaker", StringComparison.OrdinalIgnoreCase) && label.Length <= 12)
            || label.StartsWith("Unknown Speaker", StringComparison.OrdinalIgnoreCase)
            || (label.StartsWith("Participant ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(label[^1]));
    }

    private readonly record struct Count(int Lines, int Bold, int Words, int Timed);
}
