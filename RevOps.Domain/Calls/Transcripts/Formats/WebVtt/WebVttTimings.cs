using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

/// <summary>"Collect WebVTT cue timings and settings" and "collect a WebVTT timestamp" of the standard (6.3, 6.4).</summary>
internal static class WebVttTimings
{
    /// <summary>The two times of a timing line by the standard, or null. Settings place a cue on screen and are not read.</summary>
    public static (double Start, double End)? Read(ReadOnlySpan<char> line)
    {
        var at = SkipWhiteSpace(line, 0);
        if (Stamp(line, ref at) is not { } start)
        {
            return null;
        }

        at = SkipWhiteSpace(line, at);
        if (!line[at..].StartsWith("-->"))
        {
            return null;
        }

        at = SkipWhiteSpace(line, at + 3);
        return Stamp(line, ref at) is { } end ? (start, end) : null;
    }

    /// <summary>The two times with unpadded parts (<c>0:0:3.490</c>), as older Teams exports write them; not by the standard.</summary>
    public static (double Start, double End)? ReadUnpadded(string line)
    {
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return null;
        }

        var after = line.AsSpan(arrow + 3).Trim();
        var space = after.IndexOfAny(' ', '\t');
        var start = Unpadded(line.AsSpan(0, arrow));
        var end = Unpadded(space < 0 ? after : after[..space]);
        return start is null || end is null ? null : (start.Value.TotalSeconds, end.Value.TotalSeconds);
    }

    private static TimeSpan? Unpadded(ReadOnlySpan<char> stamp) =>
        stamp.Count(':') == 2 && stamp.Contains('.') ? TimeOffset.Parse(stamp) : null;

    private static double? Stamp(ReadOnlySpan<char> text, ref int at)
    {
        var digits = Digits(text, ref at, out var first);
        if (digits == 0 || !Take(text, ref at, ':') || Digits(text, ref at, out var second) != 2)
        {
            return null;
        }

        double hours = 0;
        double minutes = first;
        var seconds = second;
        var hasHours = digits != 2 || first > 59;
        if (hasHours || (at < text.Length && text[at] == ':'))
        {
            if (!Take(text, ref at, ':') || Digits(text, ref at, out seconds) != 2)
            {
                return null;
            }

            hours = first;
            minutes = second;
        }

        if (!Take(text, ref at, '.') || Digits(text, ref at, out var thousandths) != 3 || minutes > 59 || seconds > 59)
        {
            return null;
        }

        return (hours * 3600) + (minutes * 60) + seconds + (thousandths / 1000);
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at, out double value)
    {
        var from = at;
        value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at] - '0');
            at++;
        }

        return at - from;
    }

    private static bool Take(ReadOnlySpan<char> text, ref int at, char expected)
    {
        if (at >= text.Length || text[at] != expected)
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>ASCII white space of the standard: no vertical tab.</summary>
    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            at++;
        }

        return at;
    }
}
