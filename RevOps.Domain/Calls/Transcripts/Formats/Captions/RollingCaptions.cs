using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>
/// Captions that roll up (YouTube's automatic ones, live captions): each shows the line before once more, above the new one.
/// The repeated lines are taken out, so that no word counts twice.
/// </summary>
internal static class RollingCaptions
{
    /// <summary>YouTube puts captions of 10 ms between two others, only to hold the line on screen.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(20);

    /// <summary>A caption that follows the one before by more than this is new speech, even if the words are the same.</summary>
    private static readonly TimeSpan Touching = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<Caption> Unroll(IReadOnlyList<Caption> captions)
    {
        var shown = captions.Select(Lines).ToList();
        if (!IsRolling(captions, shown))
        {
            return captions;
        }

        var spoken = new List<Caption>();
        for (var i = 0; i < captions.Count; i++)
        {
            var repeated = i > 0 && Touches(captions[i - 1], captions[i]) ? Repeated(shown[i - 1], shown[i]) : 0;
            var fresh = string.Join('\n', shown[i].Skip(repeated));
            if (fresh.Length > 0)
            {
                spoken.Add(captions[i] with { Text = fresh });
            }
        }

        return spoken;
    }

    /// <summary>Rolling is a property of a file: at least two captions, and a third of all, carry a line over.</summary>
    private static bool IsRolling(IReadOnlyList<Caption> captions, List<List<string>> shown)
    {
        var carried = 0;
        for (var i = 1; i < captions.Count; i++)
        {
            if (Touches(captions[i - 1], captions[i]) && Repeated(shown[i - 1], shown[i]) is > 0 and var repeated
                && (repeated < shown[i].Count || IsHold(captions[i]) || HasSeveralLines(captions[i])))
            {
                carried++;
            }
        }

        return carried >= 2 && carried * 3 >= captions.Count - 1;
    }

    private static bool Touches(Caption before, Caption after) =>
        before.Voice == after.Voice && before.End is { } end && after.Start is { } start && (start - end).Duration() <= Touching;

    private static bool IsHold(Caption caption) => caption.End - caption.Start <= Hold;

    private static bool HasSeveralLines(Caption caption) => caption.Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>How many lines at the top repeat the last lines of the caption before.</summary>
    private static int Repeated(List<string> before, List<string> after)
    {
        // Captions have two or three lines on screen; the bound keeps a hostile file linear.
        for (var count = Math.Min(4, Math.Min(before.Count, after.Count)); count > 0; count--)
        {
            if (before.TakeLast(count).SequenceEqual(after.Take(count), StringComparer.OrdinalIgnoreCase))
            {
                return count;
            }
        }

        return 0;
    }

    private static List<string> Lines(Caption caption) =>
        [.. TextLines.Of(caption.Text).Select(SpokenText.Collapse).Where(x => x.Length > 0)];
}
