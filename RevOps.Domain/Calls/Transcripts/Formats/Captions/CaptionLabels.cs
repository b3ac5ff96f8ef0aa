using RevOps.Domain.Calls.Transcripts.Formats.PlainText;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>
/// Speaker names that stand in the text, as Zoom writes them (<c>Priya Raman: Can you hear me?</c>). Whether a file does so is
/// decided over the whole file, since "here is the thing: ..." looks alike.
/// </summary>
internal sealed class CaptionLabels
{
    private readonly HashSet<string> _labels = new(StringComparer.OrdinalIgnoreCase);

    public bool Any => _labels.Count > 0;

    public static CaptionLabels Of(IReadOnlyList<Caption> captions)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var labelled = 0;
        var measure = new SpeechMeasure();
        foreach (var caption in captions)
        {
            var found = false;
            foreach (var line in TextLines.Of(caption.Text))
            {
                if (caption.Voice is null && LineLabel.Find(line.Trim()) is { } label && IsName(label.Label))
                {
                    counts[label.Label] = counts.GetValueOrDefault(label.Label) + 1;
                    measure.Add(label.Rest);
                    found = true;
                }
            }

            labelled += found ? 1 : 0;
        }

        // In a Zoom file nearly every caption is labelled; subtitles name a speaker only where another begins.
        var isLabelledFile = labelled * 2 >= captions.Count;
        var isNamedNowAndThen = labelled * 5 >= captions.Count;
        var labels = new CaptionLabels();
        if (!measure.IsSpeech)
        {
            return labels;
        }

        labels._labels.UnionWith(counts.Where(x => isLabelledFile || (isNamedNowAndThen && x.Value > 1)).Select(x => x.Key));
        return labels;
    }

    /// <summary>The stretches of a caption: a line that begins with a known label begins a new one.</summary>
    public IReadOnlyList<(string? Label, string Text)> Split(string text)
    {
        var parts = new List<(string? Label, string Text)>();
        string? label = null;
        var spoken = new List<string>();
        foreach (var line in TextLines.Of(text))
        {
            if (LineLabel.Find(line.Trim()) is { } found && _labels.Contains(found.Label))
            {
                AddPart(parts, label, spoken);
                label = found.Label;
                spoken = [found.Rest];
            }
            else
            {
                spoken.Add(line);
            }
        }

        parts.Add((label, string.Join('\n', spoken)));
        return parts;
    }

    private static void AddPart(List<(string? Label, string Text)> parts, string? label, List<string> spoken)
    {
        if (spoken.Exists(x => !string.IsNullOrWhiteSpace(x)))
        {
            parts.Add((label, string.Join('\n', spoken)));
        }
    }

    private static bool IsName(string label) => LabelShape.IsName(label) && !HeaderWords.Contains(label);
}
