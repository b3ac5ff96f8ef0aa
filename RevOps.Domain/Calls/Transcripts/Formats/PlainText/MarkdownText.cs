using System.Text;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>Takes Markdown's emphasis out of speech. An emphasised remark (<c>*laughs*</c>) becomes <c>[laughs]</c>, an emphasised word stays a word.</summary>
internal static class MarkdownText
{
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny("*_&`\\") < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '*')
            {
                at = Emphasis(text, at, plain);
            }
            else if (text[at] is '`' || (text[at] == '_' && at + 1 < text.Length && text[at + 1] == '_'))
            {
                at += text[at] == '`' ? 1 : 2;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }

        return SpokenText.Decode(plain.ToString());
    }

    /// <summary>Handles a run of asterisks and, for a remark, all of it; returns where to go on.</summary>
    private static int Emphasis(string text, int at, StringBuilder plain)
    {
        var run = 1;
        while (at + run < text.Length && text[at + run] == '*')
        {
            run++;
        }

        // The end is looked for nearby only, so that a text of asterisks stays linear.
        var from = at + run;
        var end = run == 1 && from < text.Length && text[from] != ' ' ? text.AsSpan(from, Math.Min(120, text.Length - from)).IndexOf('*') : -1;
        if (end <= 0 || !IsRemark(plain, text, from + end + 1))
        {
            if (run == 1 && IsSpace(text, at - 1) && IsSpace(text, at + 1))
            {
                plain.Append('*');
            }

            return from;
        }

        plain.Append('[').Append(text, from, end).Append(']');
        return from + end + 1;
    }

    /// <summary>A remark stands by itself: where a sentence begins, and a sentence begins or the text ends behind it.</summary>
    private static bool IsRemark(StringBuilder before, string text, int after)
    {
        var last = before.Length - 1;
        while (last >= 0 && before[last] == ' ')
        {
            last--;
        }

        var next = after;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var begins = last < 0 || before[last] is '.' or '?' or '!' or '…' or ']' or '—' or '"';
        return begins && (next >= text.Length || char.IsUpper(text[next]) || text[next] is '"' or '*');
    }

    private static bool IsSpace(string text, int at) => at < 0 || at >= text.Length || text[at] == ' ';
}
