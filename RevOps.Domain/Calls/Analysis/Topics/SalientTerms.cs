using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Topics;

/// <summary>
/// Terms that one call keeps coming back to: words and pairs of words that are not common and that stand where nouns stand
/// (behind an article, a possessive or a number, or with a capital inside a sentence).
/// </summary>
internal sealed class SalientTerms(IEnumerable<string> speakerNames)
{
    private const int LeastUtterances = 3;
    private const double LeastNounShare = 0.34;

    // A pair is more telling than a word: "audit committee" than "committee"
    private const double PairWeight = 1.6;

    private readonly HashSet<string> _names = [.. speakerNames.SelectMany(Roles.SpeakerNames.Parts)];
    private readonly Dictionary<string, Term> _terms = [];

    public void Observe(HeardUtterance heard)
    {
        var content = Content(heard);
        for (var i = 0; i < content.Length; i++)
        {
            if (!content[i])
            {
                continue;
            }

            Count(NounForms.Singular(heard.Words[i].Lower), heard.Words.Text.AsSpan(heard.Words[i].Start, heard.Words[i].Length), heard.Seq, StandsLikeNoun(heard.Words, i, pair: false), pair: false);
            if (heard.Words[i].After == '\0' && i + 1 < content.Length && content[i + 1])
            {
                var span = heard.Words.Text.AsSpan(heard.Words[i].Start, heard.Words[i + 1].End - heard.Words[i].Start);
                Count($"{heard.Words[i].Lower} {NounForms.Singular(heard.Words[i + 1].Lower)}", span, heard.Seq, StandsLikeNoun(heard.Words, i, pair: true), pair: true);
            }
        }
    }

    /// <summary>Terms by how much the call is about them.</summary>
    public IEnumerable<(string Name, IReadOnlyList<int> Seqs)> Result()
    {
        var taken = new List<string>();
        var ranked = _terms
            .Where(t => t.Value.Seqs.Count >= LeastUtterances && t.Value.NounLike >= 2 && t.Value.NounLike >= LeastNounShare * t.Value.Count)
            .OrderByDescending(t => t.Value.Seqs.Count * (t.Value.Pair ? PairWeight : 1))
            .ThenBy(t => t.Key, StringComparer.Ordinal);
        foreach (var (key, term) in ranked)
        {
            // Once "audit committee" is there, "committee" says no more; nor the other way round
            if (!taken.Any(t => Shares(t, key)))
            {
                taken.Add(key);
                yield return (NounForms.Title(term.Surface), term.Seqs);
            }
        }
    }

    private static bool Shares(string a, string b) => a.Split(' ').Intersect(b.Split(' ')).Any();

    /// <summary>Which words may be a term: not common, no name, no number, and not already a topic of the lexicon.</summary>
    private bool[] Content(HeardUtterance heard)
    {
        var content = new bool[heard.Words.Count];
        for (var i = 0; i < content.Length; i++)
        {
            content[i] = IsContent(heard.Words[i].Lower);
        }

        foreach (var hit in heard.Cues)
        {
            if (hit.Cue.StartsWith("topic.", StringComparison.Ordinal))
            {
                content.AsSpan(hit.First, hit.Count).Clear();
            }
        }

        return content;
    }

    private bool IsContent(string word) =>
        word.Length > 2 && !word.Contains('\'', StringComparison.Ordinal) && !NumberWords.IsNumber(word) && !CommonWords.Contains(word)
            && !_names.Contains(word);

    /// <summary>A single capital word is mostly a person; two are mostly a thing.</summary>
    private static bool StandsLikeNoun(SpokenText words, int i, bool pair)
    {
        var inside = i > 0 && words[i - 1].After is '\0' or ',';
        return inside && ((words[i].Capital && pair) || (words[i - 1].After == '\0' && NounForms.IsDeterminer(words[i - 1].Lower)));
    }

    private void Count(string key, ReadOnlySpan<char> surface, int seq, bool noun, bool pair)
    {
        if (!_terms.TryGetValue(key, out var term))
        {
            _terms[key] = term = new Term(surface.ToString(), pair);
        }

        term.Count++;
        term.NounLike += noun ? 1 : 0;
        if (term.Seqs.Count == 0 || term.Seqs[^1] != seq)
        {
            term.Seqs.Add(seq);
        }
    }

    private sealed class Term(string surface, bool pair)
    {
        public string Surface { get; } = surface;

        public bool Pair { get; } = pair;

        public int Count { get; set; }

        public int NounLike { get; set; }

        public List<int> Seqs { get; } = [];
    }
}
