using System.Collections.Frozen;
using System.Runtime.InteropServices;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>All phrases of a lexicon in one tree over word ids; every position of an utterance walks it once.</summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    public void Add(IEnumerable<PhraseElement> sequence, Sense sense, string place)
    {
        var node = _root;
        foreach (var element in sequence)
        {
            node = node.Child(element);
        }

        if (!Array.Exists(node.Senses, x => x.Sense == sense))
        {
            node.Senses = [.. node.Senses, (sense, place)];
        }
    }

    public void Freeze() => _root.Freeze();

    public void Match(List<Token> tokens, List<PhraseHit> into)
    {
        into.Clear();
        var words = CollectionsMarshal.AsSpan(tokens);
        for (var start = 0; start < words.Length; start++)
        {
            Walk(_root, words, start, start, into);
        }
    }

    private static void Walk(Node node, ReadOnlySpan<Token> tokens, int start, int at, List<PhraseHit> into)
    {
        foreach (var (sense, place) in node.Senses)
        {
            Add(new PhraseHit(sense, start, at, place), into);
        }

        var ends = at == tokens.Length || (at > start && tokens[at].Is(TokenFlags.Stop));
        if (ends)
        {
            if (node.AtEnd is { } end)
            {
                Walk(end, tokens, start, at, into);
            }

            foreach (var (least, _, next) in node.Gaps)
            {
                if (least == 0)
                {
                    Walk(next, tokens, start, at, into);
                }
            }

            return;
        }

        ref readonly var token = ref tokens[at];
        if (node.AtClause is { } clause && token.Is(TokenFlags.Clause))
        {
            Walk(clause, tokens, start, at, into);
        }

        if (node.AtStress is { } stress && token.Is(TokenFlags.Stressed))
        {
            Walk(stress, tokens, start, at, into);
        }

        foreach (var next in node.Next(token.Id))
        {
            Walk(next, tokens, start, at + 1, into);
        }

        if (token.Is(TokenFlags.Number) && token.Id != Vocabulary.Number)
        {
            foreach (var next in node.Next(Vocabulary.Number))
            {
                Walk(next, tokens, start, at + 1, into);
            }
        }

        foreach (var gap in node.Gaps)
        {
            WalkGap(gap, tokens, start, at, into);
        }
    }

    private static void WalkGap((int Least, int Most, Node Next) gap, ReadOnlySpan<Token> tokens, int start, int at, List<PhraseHit> into)
    {
        for (var skipped = 0; skipped <= gap.Most && at + skipped <= tokens.Length; skipped++)
        {
            if (skipped >= gap.Least && (at + skipped == tokens.Length || gap.Next.Takes(in tokens[at + skipped])))
            {
                Walk(gap.Next, tokens, start, at + skipped, into);
            }

            if (at + skipped < tokens.Length && skipped > 0 && tokens[at + skipped].Is(TokenFlags.Stop))
            {
                return;
            }
        }
    }

    private static void Add(PhraseHit hit, List<PhraseHit> into)
    {
        // A gap may lead to one end by several ways.
        for (var i = into.Count - 1; i >= 0 && into[i].Start == hit.Start; i--)
        {
            if (into[i].Sense == hit.Sense)
            {
                return;
            }
        }

        into.Add(hit);
    }

    private sealed class Node
    {
        private const int Crowded = 40;
        private readonly Dictionary<PhraseElement, Node> _children = [];
        private FrozenDictionary<int, Node[]> _next = FrozenDictionary<int, Node[]>.Empty;

        /// <summary>For the few nodes that many words lead on from, the root above all: by word id, without a look-up.</summary>
        private Node[]?[]? _table;

        private ulong _leads;
        private bool _wordsOnly;

        public (Sense Sense, string Place)[] Senses { get; set; } = [];

        public (int Least, int Most, Node Next)[] Gaps { get; private set; } = [];

        public Node? AtClause { get; private set; }

        public Node? AtStress { get; private set; }

        public Node? AtEnd { get; private set; }

        public Node Child(PhraseElement element) => _children.TryGetValue(element, out var child) ? child : _children[element] = new Node();

        public Node[] Next(int id)
        {
            if (_table is { } table)
            {
                return (uint)id < (uint)table.Length ? table[id] ?? [] : [];
            }

            // Most words lead nowhere; a bit a word, shared by every 64th, tells that without a look-up.
            return (_leads & Bit(id)) != 0 && id != Vocabulary.Unknown && _next.TryGetValue(id, out var nodes) ? nodes : [];
        }

        /// <summary>True where a walk that comes here with this word can go on or end a phrase.</summary>
        public bool Takes(in Token token) => !_wordsOnly || (_leads & Bit(token.Id)) != 0 || token.Is(TokenFlags.Number);

        private static ulong Bit(int id) => 1UL << (id & 63);

        public void Freeze()
        {
            var next = new Dictionary<int, List<Node>>();
            foreach (var (element, child) in _children)
            {
                child.Freeze();
                switch (element)
                {
                    case PhraseElement.OneOf words:
                        Array.ForEach(words.Ids, id => (next.TryGetValue(id, out var list) ? list : next[id] = []).Add(child));
                        break;
                    case PhraseElement.Gap gap:
                        Gaps = [.. Gaps, (gap.Least, gap.Most, child)];
                        break;
                    case PhraseElement.ClauseStart:
                        AtClause = child;
                        break;
                    case PhraseElement.Stress:
                        AtStress = child;
                        break;
                    default:
                        AtEnd = child;
                        break;
                }
            }

            _next = next.ToFrozenDictionary(x => x.Key, x => x.Value.ToArray());
            _table = next.Count > Crowded ? Table() : null;
            _leads = next.Keys.Aggregate(0UL, (bits, id) => bits | Bit(id));
            _wordsOnly = Senses.Length == 0 && Gaps.Length == 0 && AtClause is null && AtStress is null && AtEnd is null;
            _children.Clear();
        }

        private Node[]?[] Table()
        {
            var table = new Node[]?[_next.Keys.Max() + 1];
            foreach (var (id, nodes) in _next)
            {
                table[id] = id == Vocabulary.Unknown ? null : nodes;
            }

            return table;
        }
    }
}
