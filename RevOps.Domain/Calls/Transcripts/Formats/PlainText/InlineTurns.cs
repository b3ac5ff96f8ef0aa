using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>
/// Transcripts that lost their line breaks: <c>**Agent:** Hello. **Customer:** Hi.</c> on one line. Each bold label gets its own line.
/// </summary>
internal static class InlineTurns
{
    public static List<(int Number, string Text)> Split(string text)
    {
        var lines = TextLines.Of(text);
        var marks = lines.ConvertAll(Marks);
        var counts = marks.SelectMany(x => x).GroupBy(x => x.Label, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(x => x.Key, x => x.Count(), StringComparer.OrdinalIgnoreCase);
        var split = new List<(int, string)>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var from = 0;
            foreach (var (at, label) in marks[i])
            {
                var isSpeaker = counts[label] > 1 || SpeakerLabel.Parse(label).Role != SpeakerRole.Unknown;
                if (isSpeaker && at > from && marks[i].Count > 1)
                {
                    split.Add((i + 1, lines[i][from..at]));
                    from = at;
                }
            }

            split.Add((i + 1, lines[i][from..]));
        }

        return split;
    }

    private static List<(int At, string Label)> Marks(string line)
    {
        var marks = new List<(int, string)>();
        var at = 0;
        while ((at = line.IndexOf("**", at, StringComparison.Ordinal)) >= 0)
        {
            var window = line.AsSpan(at + 2, Math.Min(LabelShape.MaxLength + 4, line.Length - at - 2));
            var end = window.IndexOf("**");
            if (end > 1 && Label(window, end) is { Length: > 0 } label && !HeaderWords.Contains(label))
            {
                marks.Add((at, label));
                at += end + 2;
            }

            at += 2;
            if (at > line.Length)
            {
                break;
            }
        }

        return marks;
    }

    /// <summary>The colon stands before or behind the closing asterisks.</summary>
    private static string Label(ReadOnlySpan<char> window, int end)
    {
        var inside = window[..end];
        var label = inside[^1] == ':' ? inside[..^1] : end + 2 < window.Length && window[end + 2] == ':' ? inside : default;
        return LabelShape.IsLabel(label) ? label.ToString() : "";
    }
}
