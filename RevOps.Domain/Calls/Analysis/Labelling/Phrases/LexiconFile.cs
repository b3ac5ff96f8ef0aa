namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>
/// A lexicon as written: lines under <c>[section]</c> heads, <c>;</c> begins a comment line, <c>@name = a | b c</c> names a group.
/// The pattern language is described in Lexicons/README.md.
/// </summary>
internal sealed class LexiconFile
{
    public Dictionary<string, List<LexiconEntry>> Sections { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, LexiconEntry> Groups { get; } = new(StringComparer.Ordinal);

    public static LexiconFile Parse(string name, TextReader reader)
    {
        var file = new LexiconFile();
        List<LexiconEntry>? section = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = line.Trim();
            var entry = new LexiconEntry(text, $"{name} line {number}");
            if (text.Length == 0 || text[0] == ';')
            {
                continue;
            }

            if (text[0] == '[' && text[^1] == ']')
            {
                section = file.Sections.TryGetValue(text[1..^1], out var known) ? known : file.Sections[text[1..^1]] = [];
            }
            else if (text[0] == '@' && text.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var at)
            {
                file.Groups.Add(text[1..at], entry with { Text = text[(at + 3)..] });
            }
            else
            {
                (section ?? throw new FormatException($"{entry.Place}: a pattern before the first [section]")).Add(entry);
            }
        }

        return file;
    }
}

/// <param name="Text">The line.</param>
/// <param name="Place">File and line, for messages.</param>
internal readonly record struct LexiconEntry(string Text, string Place);
