using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Cues;

/// <summary>
/// All phrases of some lexicon files in one tree over words: every phrase of an utterance is found in one pass, whatever their number.
/// Immutable after construction, safe to share.
/// </summary>
public sealed class CueLexicon
{
    private readonly Node _root = new();

    private CueLexicon()
    {
    }

    /// <summary>The lexicon of the call-level analysis.</summary>
    public static CueLexicon Default { get; } =
        Load("roles.txt", "call-types.txt", "phases.txt", "topics.txt", "moments.txt", "actions.txt", "hesitations.txt");

    /// <summary>Loads embedded files.</summary>
    public static CueLexicon Load(params string[] files)
    {
        var lexicon = new CueLexicon();
        foreach (var (section, line) in files.SelectMany(CueFile.Read))
        {
            lexicon.Add(section, line);
        }

        return lexicon;
    }

    /// <summary>Builds a lexicon from lines, for tests and for phrases an organisation adds.</summary>
    public static CueLexicon Of(params (string Section, string Line)[] lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var lexicon = new CueLexicon();
        foreach (var (section, line) in lines)
        {
            lexicon.Add(section, line);
        }

        return lexicon;
    }

    /// <summary>The phrases in the text by place; of one section the longest at each place.</summary>
    public IReadOnlyList<CueHit> Find(SpokenText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hits = new List<CueHit>();
        for (var first = 0; first < text.Count; first++)
        {
            Walk(_root, text, first, first, hits);
        }

        return hits;
    }

    private static void Walk(Node node, SpokenText text, int first, int at, List<CueHit> hits)
    {
        if (node.Ends.Length > 0)
        {
            foreach (var (cue, weight) in node.Ends)
            {
                Record(hits, new CueHit(cue, weight, first, at - first));
            }
        }

        // A phrase does not run over the end of a sentence
        if (at >= text.Count || (at > first && text[at - 1].EndsSentence))
        {
            return;
        }

        var word = text[at].Lower;
        if (node.Words is not null && node.Words.TryGetValue(word, out var next))
        {
            Walk(next, text, first, at + 1, hits);
        }

        if (node.Number is not null && NumberWords.IsNumber(word))
        {
            Walk(node.Number, text, first, at + 1, hits);
        }

        if (node.Any is not null)
        {
            Walk(node.Any, text, first, at + 1, hits);
        }
    }

    private static void Record(List<CueHit> hits, CueHit hit)
    {
        for (var i = hits.Count - 1; i >= 0 && hits[i].First == hit.First; i--)
        {
            if (ReferenceEquals(hits[i].Cue, hit.Cue))
            {
                hits[i] = hits[i].Count > hit.Count ? hits[i] : hit;
                return;
            }
        }

        hits.Add(hit);
    }

    private void Add(string section, string line)
    {
        var cue = string.Intern(section);
        var (phrases, weight) = CuePhrase.Parse(line);
        foreach (var phrase in phrases)
        {
            var node = phrase.Aggregate(_root, (at, word) => at.Next(word));
            node.Ends = [.. node.Ends, (cue, weight)];
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Words { get; private set; }

        public Node? Any { get; private set; }

        public Node? Number { get; private set; }

        public (string Cue, double Weight)[] Ends { get; set; } = [];

        public Node Next(string word) => word switch
        {
            "_" => Any ??= new Node(),
            "#" => Number ??= new Node(),
            _ => NextWord(word),
        };

        private Node NextWord(string word)
        {
            Words ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!Words.TryGetValue(word, out var node))
            {
                Words[word] = node = new Node();
            }

            return node;
        }
    }
}
