using System.Runtime.InteropServices;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>All cues of the data files, ready to be looked for: phrases are found by their first word.</summary>
internal sealed class Lexicon
{
    // "not really a problem": how far before a cue a denial still denies it
    private const int DenialReach = 3;

    private static readonly Lazy<Lexicon> Loaded = new(() => new(LexiconFiles.Read()));

    private readonly Dictionary<string, Entry[]> _byFirstWord;

    private readonly Dictionary<char, Entry[]> _byFirstLetter;

    private readonly Entry[] _byNumber;

    public Lexicon(IEnumerable<Cue> cues)
    {
        var entries = cues.SelectMany(cue => cue.Phrases.Select(x => new Entry(cue, CuePattern.Parse(x)))).ToList();
        _byFirstWord = Index(entries.SelectMany(x => x.Pattern.FirstWords.Select(word => (word, x))), StringComparer.Ordinal);
        _byFirstLetter = Index(entries.SelectMany(x => x.Pattern.FirstStems.Select(stem => stem[0]).Distinct().Select(letter => (letter, x))));
        _byNumber = [.. entries.Where(x => x.Pattern.BeginsWithNumber)];
    }

    public static Lexicon Shipped => Loaded.Value;

    /// <summary>What the side says, in order of place; of one cue the first of those that overlap.</summary>
    public List<CueHit> Find(List<SpokenToken> tokens, SpeakerRole side)
    {
        var hits = new List<CueHit>();
        var words = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < words.Length; i++)
        {
            // An entry may stand in two of the lists ("a|b~"): matching it twice gives the same hit, which is kept once
            var word = words[i].Text;
            Find(_byFirstWord.GetValueOrDefault(word), words, i, side, hits);
            Find(_byFirstLetter.GetValueOrDefault(word[0]), words, i, side, hits);
            Find(NumberWords.Is(word) ? _byNumber : null, words, i, side, hits);
        }

        return hits;
    }

    private static void Find(Entry[]? entries, ReadOnlySpan<SpokenToken> tokens, int at, SpeakerRole side, List<CueHit> hits)
    {
        foreach (var entry in entries.AsSpan())
        {
            // Most entries end at the word itself, so that is asked before anything else
            var end = entry.Pattern.CanBeginWith(tokens[at].Text) && entry.Cue.IsSaidBy(side) ? entry.Pattern.Match(tokens, at) : -1;
            if (end > at && !IsDenied(entry.Cue, tokens, at))
            {
                AddHit(hits, new(entry.Cue.Key, tokens[at].Start, tokens[end - 1].End));
            }
        }
    }

    private static void AddHit(List<CueHit> hits, CueHit hit)
    {
        foreach (var earlier in CollectionsMarshal.AsSpan(hits))
        {
            if (earlier.Cue == hit.Cue && earlier.End > hit.Start)
            {
                return;
            }
        }

        hits.Add(hit);
    }

    private static bool IsDenied(Cue cue, ReadOnlySpan<SpokenToken> tokens, int at)
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

    private static Dictionary<TKey, Entry[]> Index<TKey>(IEnumerable<(TKey Key, Entry Entry)> entries, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull =>
        entries.GroupBy(x => x.Key, x => x.Entry, comparer).ToDictionary(x => x.Key, x => x.ToArray(), comparer);

    private sealed record Entry(Cue Cue, CuePattern Pattern);
}
