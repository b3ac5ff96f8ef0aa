using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>All cues of the data files, ready to be looked for: phrases are found by their first word.</summary>
internal sealed class Lexicon
{
    // "not really a problem": how far before a cue a denial still denies it
    private const int DenialReach = 3;

    private static readonly Lazy<Lexicon> Loaded = new(() => new(LexiconFiles.Read()));

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    private readonly Dictionary<char, List<Entry>> _byFirstLetter = [];

    private readonly List<Entry> _byNumber = [];

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
                if (end > i && !IsDenied(entry.Cue, tokens, i))
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

    private static bool IsDenied(Cue cue, IReadOnlyList<SpokenToken> tokens, int at)
    {
        if (at > 0 && cue.NotAfter.Contains(tokens[at - 1].Text))
        {
            return true;
        }

        for (var i = Math.Max(0, at - DenialReach); cue.Deniable && i < at; i++)
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
        if (entry.Pattern.BeginsWithNumber)
        {
            _byNumber.Add(entry);
        }

        foreach (var word in entry.Pattern.FirstWords)
        {
            AddTo(_byFirstWord, word, entry);
        }

        foreach (var letter in entry.Pattern.FirstStems.Select(x => x[0]).Distinct())
        {
            AddTo(_byFirstLetter, letter, entry);
        }
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<Entry>> index, TKey key, Entry entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(entry);
    }

    // An entry may stand in two of the lists ("a|b~"): matching it twice gives the same hit, which is kept once
    private IEnumerable<Entry> Candidates(string token)
    {
        foreach (var entry in _byFirstWord.GetValueOrDefault(token) ?? [])
        {
            yield return entry;
        }

        foreach (var entry in _byFirstLetter.GetValueOrDefault(token[0]) ?? [])
        {
            yield return entry;
        }

        if (NumberWords.Is(token))
        {
            foreach (var entry in _byNumber)
            {
                yield return entry;
            }
        }
    }

    private sealed record Entry(Cue Cue, CuePattern Pattern);
}
