using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>Cuts an SRT file into captions.</summary>
internal static class SrtBlocks
{
    public static Result<List<Caption>, Fault> Read(List<string> lines, CancellationToken cancellationToken)
    {
        var captions = new List<Caption>();
        var mark = Mark(lines);
        var words = new List<string>();
        var at = 0;
        while (at < lines.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TimesAt(lines, at) is { } times)
            {
                EndCaption(captions, words);
                if (Caption(lines[times], times + 1, mark) is not { } caption)
                {
                    return SrtFormat.BadTime(times + 1, lines[times]);
                }

                captions.Add(caption);
                at = times + 1;
                continue;
            }

            if (Stray(lines, at, captions.Count) is { } fault)
            {
                return fault;
            }

            words.Add(lines[at++]);
        }

        EndCaption(captions, words);
        return captions;
    }

    /// <summary>The line of the times of the caption that begins at a line: this one, or the next behind a number.</summary>
    private static int? TimesAt(List<string> lines, int at)
    {
        if (SrtFormat.LooksLikeTimes(lines[at]))
        {
            return at;
        }

        return at + 1 < lines.Count && IsNumber(lines[at]) && SrtFormat.LooksLikeTimes(lines[at + 1]) ? at + 1 : null;
    }

    /// <summary>Text where a caption has to begin, or a numbered block without times.</summary>
    private static Fault? Stray(List<string> lines, int at, int captions)
    {
        if (string.IsNullOrWhiteSpace(lines[at]))
        {
            return null;
        }

        if (captions == 0)
        {
            return new Fault($"line {at + 1}", $"{SpokenText.Quote(lines[at])} stands where the first caption's number or time has to be", "Remove it, or export the file again");
        }

        var isBlockStart = string.IsNullOrWhiteSpace(lines[at - 1]);
        var hasText = at + 1 < lines.Count && !string.IsNullOrWhiteSpace(lines[at + 1]);
        return isBlockStart && hasText && IsNumber(lines[at])
            ? new Fault($"line {at + 2}", $"Caption {lines[at].Trim()} has no time", "Write its time as 00:00:05,400 --> 00:00:07,900, or export the file again")
            : null;
    }

    private static Caption? Caption(string line, int number, char mark)
    {
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        var after = line.AsSpan(arrow + 3).Trim();
        var space = after.IndexOfAny(' ', '\t');
        var end = Stamp(space < 0 ? after : after[..space], mark);
        var start = Stamp(line.AsSpan(0, arrow).Trim(), mark);
        return start is null || end is null ? null : new Caption(null, start, end, "", number);
    }

    /// <summary>The file's own decimal mark: a comma by the format, a point in some tools' files, but not both.</summary>
    private static TimeSpan? Stamp(ReadOnlySpan<char> text, char mark) =>
        text.Contains(mark == ',' ? '.' : ',') ? null : TimeOffset.Parse(text);

    private static char Mark(List<string> lines)
    {
        var first = lines.Find(x => SrtFormat.LooksLikeTimes(x)) ?? "";
        return first.AsSpan(0, Math.Max(0, first.IndexOf("-->", StringComparison.Ordinal))).Contains('.') ? '.' : ',';
    }

    /// <summary>Gives the collected lines to the last caption.</summary>
    public static void EndCaption(List<Caption> captions, List<string> words)
    {
        if (captions.Count > 0)
        {
            captions[^1] = captions[^1] with { Text = CaptionMarkup.Remove(string.Join('\n', words)).Trim('\n') };
        }

        words.Clear();
    }

    private static bool IsNumber(string line) => line.AsSpan().Trim() is { Length: > 0 and < 10 } text && !text.ContainsAnyExceptInRange('0', '9');
}
