using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>Turns a pattern into the plain sequences of elements it stands for.</summary>
internal sealed class PhraseParser(Vocabulary.Builder words, IReadOnlyDictionary<string, LexiconEntry> groups)
{
    // A pattern that stands for more is better written as several.
    private const int MostSequences = 3000;
    private const int DefaultGap = 2;

    private readonly Dictionary<string, List<PhraseElement[]>> _groups = new(StringComparer.Ordinal);

    public List<PhraseElement[]> Parse(LexiconEntry entry)
    {
        try
        {
            var at = 0;
            var sequences = ParseChoice(entry.Text, ref at);
            return at != entry.Text.Length ? throw new FormatException("')' without '('")
                : sequences.Exists(x => x.Length == 0) ? throw new FormatException("may match nothing at all")
                : sequences;
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{entry.Place}: {problem.Message}: {entry.Text}", problem);
        }
    }

    private List<PhraseElement[]> ParseChoice(string text, ref int at)
    {
        var all = new List<PhraseElement[]>();
        do
        {
            var from = at;
            all.AddRange(ParseSequence(text, ref at));
            if (string.IsNullOrWhiteSpace(text[from..at]))
            {
                throw new FormatException("an empty alternative");
            }
        }
        while (at < text.Length && text[at] == '|' && ++at > 0);

        return MergeWords(all);
    }

    private List<PhraseElement[]> ParseSequence(string text, ref int at)
    {
        List<PhraseElement[]> sequences = [[]];
        while (at < text.Length && text[at] is not ('|' or ')'))
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var item = ParseItem(text, ref at);
            if (at < text.Length && text[at] == '?')
            {
                at++;
                item = [[], .. item];
            }

            sequences = Append(sequences, item);
        }

        return sequences;
    }

    private List<PhraseElement[]> ParseItem(string text, ref int at)
    {
        if (text[at] == '(')
        {
            at++;
            var inner = ParseChoice(text, ref at);
            return at++ < text.Length ? inner : throw new FormatException("'(' without ')'");
        }

        var end = text.AsSpan(at).IndexOfAny(" |()?") is >= 0 and var length ? at + length : text.Length;
        var word = text[at..end];
        at = end;
        return word switch
        {
            "<" => [[new PhraseElement.ClauseStart()]],
            ">" => [[new PhraseElement.SentenceEnd()]],
            "!" => [[new PhraseElement.Stress()]],
            "_" => [[new PhraseElement.Gap(1, 1)]],
            ['.', '.', ..] => [[new PhraseElement.Gap(0, word.Length > 2 ? int.Parse(word.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture) : DefaultGap)]],
            ['@', .. var name] => Group(name),
            _ => [[new PhraseElement.OneOf([words.Add(word)])]],
        };
    }

    private List<PhraseElement[]> Group(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
        {
            var entry = groups.TryGetValue(name, out var known) ? known : throw new FormatException($"no group @{name}");
            _groups[name] = group = Parse(entry);
        }

        return group;
    }

    private static List<PhraseElement[]> Append(List<PhraseElement[]> heads, List<PhraseElement[]> tails)
    {
        if (heads.Count * tails.Count > MostSequences)
        {
            throw new FormatException($"stands for more than {MostSequences} sequences");
        }

        return [.. from head in heads from tail in tails select (PhraseElement[])[.. head, .. tail]];
    }

    // Alternatives of one word each become one element, so that (a|b|c) costs one node, not three.
    private static List<PhraseElement[]> MergeWords(List<PhraseElement[]> sequences)
    {
        var ids = new SortedSet<int>(sequences.Where(IsWord).SelectMany(x => ((PhraseElement.OneOf)x[0]).Ids));
        List<PhraseElement[]> merged = [.. sequences.Where(x => !IsWord(x))];
        if (ids.Count > 0)
        {
            merged.Add([new PhraseElement.OneOf([.. ids])]);
        }

        return merged;

        static bool IsWord(PhraseElement[] sequence) => sequence is [PhraseElement.OneOf];
    }
}
