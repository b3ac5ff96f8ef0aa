using System.Runtime.InteropServices;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Coaching.Phrases;

/// <summary>
/// Phrases in one tree over words: all of an utterance are found in one pass, whatever their number. Whole words only, and not over the
/// end of a sentence. Immutable once built, so calls share it.
/// </summary>
internal sealed class PhraseIndex
{
    // A phrase that somebody pasted a page into costs no more than one of this length, and matches nothing
    private const int LongestPhrase = 16;

    private readonly Node _root = new();

    public void Add(string phrase, PhraseTarget target)
    {
        var words = SpokenText.Parse(phrase);
        if (words.Count is 0 or > LongestPhrase)
        {
            return;
        }

        var node = _root;
        foreach (var word in words.Words)
        {
            node = node.Next(word.Lower);
        }

        if (!node.Ends.Contains(target))
        {
            node.Ends = [.. node.Ends, target];
        }
    }

    /// <summary>The phrases in the text, by place.</summary>
    public IReadOnlyList<FoundPhrase> Find(SpokenText text)
    {
        List<FoundPhrase>? found = null;
        for (var first = 0; first < text.Count; first++)
        {
            var node = _root;
            for (var at = first; at < text.Count && node.Find(text[at].Lower) is { } next; at++)
            {
                node = next;
                foreach (var target in node.Ends)
                {
                    (found ??= []).Add(new FoundPhrase(target, first, at - first + 1));
                }

                if (text[at].EndsSentence)
                {
                    break;
                }
            }
        }

        return found ?? (IReadOnlyList<FoundPhrase>)[];
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _words;

        public PhraseTarget[] Ends { get; set; } = [];

        public Node? Find(string word) => _words is not null && _words.TryGetValue(word, out var node) ? node : null;

        public Node Next(string word)
        {
            _words ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            return CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _) ??= new Node();
        }
    }
}
