using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>The start of a line that may name who speaks.</summary>
/// <param name="Label">The label without markup and stamp.</param>
/// <param name="Rest">What follows the colon.</param>
/// <param name="IsBold">The label is written in Markdown's bold or italics.</param>
/// <param name="Time">A stamp that stands with the label.</param>
internal sealed record LineLabel(string Label, string Rest, bool IsBold, TimeSpan? Time)
{
    /// <summary>Reads <c>Name: text</c>, <c>**Name:** text</c>, <c>**Name**: text</c>, <c>Name (0:03): text</c>; null where there is none.</summary>
    public static LineLabel? Find(string line)
    {
        var colon = Colon(line);
        if (colon <= 0)
        {
            return null;
        }

        var isBold = line[0] is '*' or '_';
        var stamped = LineStamp.Trailing(line[..colon].Trim('*', '_', ' '));
        if (isBold && stamped.Start is null)
        {
            stamped = LineStamp.Leading(stamped.Text);
        }

        // **Name** [0:03]: the stamp stands outside the emphasis, whose end then remains.
        stamped = stamped with { Text = stamped.Text.TrimEnd('*', '_', ' ') };
        var rest = line.AsSpan(colon + 1).TrimStart();
        rest = isBold ? rest.TrimStart("*_").TrimStart() : rest;
        var isSpaced = IsSpaced(line, colon) || SpeakerLabel.Parse(stamped.Text).Role != SpeakerRole.Unknown;
        return isSpaced && LabelShape.IsLabel(stamped.Text) ? new LineLabel(stamped.Text, rest.ToString(), isBold, stamped.Start) : null;
    }

    /// <summary>Reads a line that is only a name and a stamp, as Otter writes it: <c>Alice Chen  0:03</c>.</summary>
    public static LineLabel? FindNameLine(string line)
    {
        if (line.Length > LabelShape.MaxLength + 20)
        {
            return null;
        }

        var stamped = LineStamp.Trailing(line.Trim('*', '_', '#', ' '));
        var name = stamped.Text.Trim('*', '_', ' ');
        return stamped.Start is not null && LabelShape.IsNameLike(name) ? new LineLabel(name, "", line[0] is '*' or '_', stamped.Start) : null;
    }

    /// <summary>The first colon that is not within brackets or a time.</summary>
    private static int Colon(string line)
    {
        var depth = 0;
        for (var i = 0; i < Math.Min(line.Length, LabelShape.MaxLength + 30); i++)
        {
            depth += line[i] is '(' or '[' ? 1 : line[i] is ')' or ']' ? -1 : 0;
            if (line[i] is not (':' or '：') || depth != 0 || IsWithinTime(line, i))
            {
                continue;
            }

            return i + 1 < line.Length && line[i + 1] is '/' or ':' or '\\' ? -1 : i;
        }

        return -1;
    }

    /// <summary>A label's colon is followed by a space or the line's end; identifiers (<c>System:Text</c>, <c>x:=1</c>) have none.</summary>
    private static bool IsSpaced(string line, int colon) =>
        line[colon] == '：' || colon + 1 == line.Length || line[colon + 1] is ' ' or '\t' or '\u00A0' or '*' or '_' or '"' or '“' || line[colon + 1] > '\u2E80';

    private static bool IsWithinTime(string line, int at) =>
        at > 0 && char.IsAsciiDigit(line[at - 1]) && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]);
}
