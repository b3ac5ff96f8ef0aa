using System.Globalization;
using System.Net;
using System.Text;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Builds the markup of a note within a limit. What does not fit is left out as a whole, so the result is always well-formed; what must
/// be there is reserved before anything else takes room.
/// </summary>
internal sealed class NoteHtml(int most)
{
    private readonly StringBuilder _body = new();
    private int _reserved;

    public void Reserve(string html) => _reserved += html.Length;

    /// <summary>Writes a piece for which room was reserved.</summary>
    public void WriteReserved(string html)
    {
        _reserved -= html.Length;
        _body.Append(html);
    }

    /// <summary>A piece that is left out where there is no room.</summary>
    public void Write(string html)
    {
        if (Fits(html.Length))
        {
            _body.Append(html);
        }
    }

    /// <summary>A heading with as many items as there is room for; nothing where there is room for none.</summary>
    public void List(string heading, IEnumerable<string> items)
    {
        var start = $"<p><strong>{heading}</strong></p><ul>";
        const string End = "</ul>";
        var fitting = new StringBuilder();
        foreach (var item in items.Select(x => $"<li>{x}</li>"))
        {
            if (Fits(start.Length + fitting.Length + item.Length + End.Length))
            {
                fitting.Append(item);
            }
        }

        if (fitting.Length > 0)
        {
            _body.Append(start).Append(fitting).Append(End);
        }
    }

    public override string ToString() => _body.ToString();

    /// <summary>
    /// Text from outside: encoded, on one line, not longer than it needs. It cannot be taken for the line by which the note is found.
    /// </summary>
    public static string Text(string text, int most)
    {
        var plain = new StringBuilder();
        foreach (var rune in Clip.Words(text, most).EnumerateRunes())
        {
            // Control characters are not allowed in HTML, and those that turn the direction would turn the rest of the note
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) || rune.Value == 0x200D)
            {
                plain.Append(rune);
            }
        }

        return WebUtility.HtmlEncode(plain.ToString().Replace(FeedbackNote.Mark, "RevOps-ref", StringComparison.OrdinalIgnoreCase));
    }

    private bool Fits(int length) => _body.Length + _reserved + length <= most;
}
