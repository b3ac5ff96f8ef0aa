using System.Text;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

/// <summary>
/// The standard's cue text parser (6.4), kept to what is spoken: the text of each voice with tags removed and
/// character references decoded. As there, an unclosed <c>&lt;</c> swallows the rest of the cue.
/// </summary>
internal sealed class WebVttCueText
{
    private readonly List<(string? Voice, string Text)> _parts = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<(string Name, string? Voice)> _open = new();

    /// <summary>The stretches of a cue's text, each with its voice or null, in order; white space as written.</summary>
    public static IReadOnlyList<(string? Voice, string Text)> Read(string cue)
    {
        var reader = new WebVttCueText();
        reader.Run(cue);
        return reader._parts;
    }

    private string? Voice => _open.Count > 0 ? _open.Peek().Voice : null;

    private void Run(string cue)
    {
        var at = 0;
        while (at < cue.Length)
        {
            var tag = cue.IndexOf('<', at);
            _text.Append(cue, at, (tag < 0 ? cue.Length : tag) - at);
            if (tag < 0)
            {
                break;
            }

            var end = cue.IndexOf('>', tag);
            Tag(cue.AsSpan((tag + 1)..(end < 0 ? cue.Length : end)));
            at = end < 0 ? cue.Length : end + 1;
        }

        Flush();
    }

    private void Tag(ReadOnlySpan<char> tag)
    {
        if (tag.Length > 0 && tag[0] == '/')
        {
            Close(tag[1..].ToString());
            return;
        }

        var nameEnd = tag.IndexOfAny(". \t\n\f");
        var name = (nameEnd < 0 ? tag : tag[..nameEnd]).ToString();
        switch (name)
        {
            case "v":
                Flush();
                var space = tag.IndexOfAny(" \t\n\f");
                var annotation = space < 0 ? "" : SpokenText.Collapse(SpokenText.Decode(tag[space..].ToString()));
                _open.Push((name, annotation.Length == 0 ? null : annotation));
                break;
            case "c" or "i" or "b" or "u" or "ruby" or "rt" or "lang":
                _open.Push((name, Voice));
                break;
            default:
                // Time stamps and unknown tags: the text goes on.
                break;
        }
    }

    /// <summary>An end tag closes the innermost element only; closing ruby closes its rt as well.</summary>
    private void Close(string name)
    {
        if (_open.Count == 0)
        {
            return;
        }

        var current = _open.Peek().Name;
        if (current == name)
        {
            FlushBefore(name);
            _open.Pop();
        }
        else if (name == "ruby" && current == "rt")
        {
            _open.Pop();
            _open.Pop();
        }
    }

    private void FlushBefore(string name)
    {
        if (name == "v")
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _parts.Add((Voice, SpokenText.Decode(_text.ToString())));
            _text.Clear();
        }
    }
}
