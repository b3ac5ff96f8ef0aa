using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>All cues of the data files, ready to be looked for: phrases are found by their first word.</summary>
internal sealed class Lexicon
{
    // "not really a problem": how far before a cue a denial still denies it
    private const int DenialReach = 3;

    private static readonly Lazy<Lexicon> Loaded = new(() => new(LexiconFiles.Read()));

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    private readonly List<Entry> _others = [];

    public Lexicon(IEnumerable<Cue> cues)
    {
        foreach (var cue in cues)
        {
            foreach (var phrase in cue.Phrases)
            {
                Add(new(cue, CuePattern.Parse(phrase)));
            }
        }
    }

    public static Lexicon Shipped => Loaded.Value;

    /// <summary>What the side says, in order of place; of one cue the first of those that overlap.</summary>
    public List<CueHit> Find(IReadOnlyList<SpokenToken> tokens, SpeakerRole side)
    {
        var hits = new List<CueHit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var entry in Candidates(tokens[i].Text))
            {
                var end = entry.Cue.IsSaidBy(side) ? entry.Pattern.Match(tokens, i) : -1;
                if (end > i && !(entry.Cue.Deniable && IsDenied(tokens, i)))
                {
                    AddHit(hits, new(entry.Cue.Key, tokens[i].Start, tokens[end - 1].End));
                }
            }
        }

        return hits;
    }

    private static void AddHit(List<CueHit> hits, CueHit hit)
    {
        if (!hits.Exists(x => x.Cue == hit.Cue && x.End > hit.Start))
        {
            hits.Add(hit);
        }
    }

    private static bool IsDenied(IReadOnlyList<SpokenToken> tokens, int at)
    {
        for (var i = Math.Max(0, at - DenialReach); i < at; i++)
        {
            if (tokens[i].Text is "not" or "no" or "never" or "without" or "nor")
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Entry entry)
    {
        if (entry.Pattern.FirstWords.Count == 0)
        {
            _others.Add(entry);
        }

        foreach (var word in entry.Pattern.FirstWords)
        {
            if (!_byFirstWord.TryGetValue(word, out var list))
            {
                _byFirstWord[word] = list = [];
            }

            list.Add(entry);
        }
    }

    private IEnumerable<Entry> Candidates(string token) =>
        _byFirstWord.TryGetValue(token, out var list) ? list.Concat(_others) : _others;

    private sealed record Entry(Cue Cue, CuePattern Pattern);
}
