using System.Text;
using MimeKit.Text;

namespace RevOps.Infrastructure.Deals.Notes;

/// <summary>
/// The words of a piece of HTML, a paragraph parted from the next by an empty line, as mails in plain text have it. What a block quote holds is marked
/// as mail programs mark it, so that an answer is not taken for what it answers.
/// </summary>
internal static class HtmlWords
{
    /// <summary>Characters that are looked at.</summary>
    private const int Longest = 500_000;

    public static string Of(string html)
    {
        var tokens = new HtmlTokenizer(new StringReader(html.Length <= Longest ? html : html[..Longest]));
        var words = new StringBuilder();
        var (hidden, quoted) = (0, 0);
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head } tag:
                    hidden += tag.IsEndTag ? -1 : tag.IsEmptyElement ? 0 : 1;
                    break;
                case HtmlTagToken { Id: HtmlTagId.BlockQuote } tag:
                    quoted = Math.Max(0, quoted + (tag.IsEndTag ? -1 : 1));
                    Break(words, 2, quoted);
                    break;
                case HtmlTagToken { Id: HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI } tag when tag.IsEndTag:
                    Break(words, 2, quoted);
                    break;
                case HtmlTagToken { Id: HtmlTagId.Br }:
                    Break(words, 1, quoted);
                    break;
                case HtmlDataToken { Kind: HtmlTokenKind.Data } data when hidden <= 0:
                    words.Append(quoted > 0 ? data.Data.ReplaceLineEndings(" ") : data.Data);
                    break;
            }
        }

        return words.ToString().Trim();
    }

    private static void Break(StringBuilder words, int lines, int quoted)
    {
        var there = 0;
        while (there < words.Length && words[words.Length - there - 1] == '\n')
        {
            there++;
        }

        words.Append('\n', Math.Max(0, lines - there));
        if (quoted > 0)
        {
            words.Append("> ");
        }
    }
}
