using System.Buffers;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>A time at the start or the end of a line: <c>[00:12]</c>, <c>(0:12)</c>, <c>00:00:12</c>, <c>[00:12.000 --> 00:14.000]</c>.</summary>
/// <param name="Start">Null where there is none; then <paramref name="Text"/> is the whole text.</param>
/// <param name="End">The end where a range is given.</param>
/// <param name="Text">What remains.</param>
internal readonly record struct LineStamp(TimeSpan? Start, TimeSpan? End, string Text)
{
    /// <summary>A stamp with brackets and an arrow is not longer than this.</summary>
    private const int MaxBracketed = 45;

    private static readonly SearchValues<char> StampSigns = SearchValues.Create("0123456789:.");

    /// <summary>The time or range a line begins with.</summary>
    public static LineStamp Leading(string line) =>
        line.Length > 0 && line[0] is '[' or '(' ? Bracketed(line) : Unbracketed(line);

    /// <summary>The time a text ends with, in brackets or behind a space.</summary>
    public static LineStamp Trailing(string text)
    {
        var start = text.AsSpan().LastIndexOfAny(" \t([");
        return start > 0 && TimeOffset.Parse(text.AsSpan(start).Trim("[]() \t")) is { } time
            ? new LineStamp(time, null, text[..start].TrimEnd(' ', '\t', '(', '[', '-', '–', '|', ','))
            : new LineStamp(null, null, text);
    }

    private static LineStamp Unbracketed(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, 20)).IndexOfAnyExcept(StampSigns);
        end = end < 0 ? Math.Min(text.Length, 20) : end;
        var isWhole = end == text.Length || text[end] is ' ' or '\t' or '-' or '–' or '|' or '*' or '_';
        return isWhole && end > 0 && TimeOffset.Parse(text.AsSpan(0, end)) is { } time
            ? new LineStamp(time, null, text[end..].TrimStart(' ', '\t', '-', '–', '|'))
            : new LineStamp(null, null, text);
    }

    private static LineStamp Bracketed(string line)
    {
        var close = line.AsSpan(0, Math.Min(line.Length, MaxBracketed)).IndexOf(line[0] == '[' ? ']' : ')');
        if (close < 0)
        {
            return new LineStamp(null, null, line);
        }

        var inside = line.AsSpan(1..close);
        var arrow = inside.IndexOf("-->");
        var dash = arrow < 0 ? inside.IndexOfAny('-', '–') : arrow;
        var start = TimeOffset.Parse(dash < 0 ? inside : inside[..dash]);
        var end = dash < 0 ? null : TimeOffset.Parse(inside[(dash + (arrow < 0 ? 1 : 3))..]);
        return start is null
            ? new LineStamp(null, null, line)
            : new LineStamp(start, end, line[(close + 1)..].TrimStart(' ', '\t', '-', '–', '|', ':'));
    }
}
