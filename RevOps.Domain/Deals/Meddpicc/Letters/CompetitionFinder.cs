using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>Other ways the customer could go: names behind a phrase of comparison or tracked ones, their own build, staying as it is, or nobody else.</summary>
internal sealed class CompetitionFinder(IReadOnlyList<string> tracked) : ILetterFinder
{
    private static readonly FrozenSet<string> Kinds =
        FrozenSet.ToFrozenSet(["crm", "erp", "ai", "it", "roi", "kpi", "api", "sso", "hr", "saas", "excel", "q1", "q2", "q3", "q4"], StringComparer.Ordinal);

    // Shorter unknown words in lower case are as likely misheard as named
    private const int ShortestUnknown = 6;

    private const int MostNameWords = 3;

    /// <summary>The section of phrases that say there is nobody else.</summary>
    public const string NobodyElse = "rival.none";

    private const string OwnWay = "rival.own";

    public IEnumerable<Mention> Find(Passage passage)
    {
        var named = false;
        foreach (var (value, cue) in Named(passage))
        {
            named = true;
            yield return Mention.Of(MeddpiccLetter.Competition, passage, value) with { IsDenial = cue == NobodyElse, IsOwnWay = cue == OwnWay };
        }

        if (!named && passage.Hits("rival.vague").Any())
        {
            yield return Mention.Of(MeddpiccLetter.Competition, passage, null);
        }
    }

    private IEnumerable<(string Value, string? Cue)> Named(Passage passage)
    {
        foreach (var hit in passage.Hits(NobodyElse).Concat(passage.Hits(OwnWay)))
        {
            yield return (Values.Slice(passage.Words, hit.First, hit.First + hit.Count - 1), hit.Cue);
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var behind = Frames(passage).SelectMany(x => NamesBehind(passage, x.First + x.Count));
        var before = passage.Hits("rival.acts").Select(x => NameBefore(passage, x.First)).OfType<string>();
        foreach (var name in behind.Concat(before).Concat(tracked.Where(x => Mentions(passage, x))))
        {
            if (names.Add(name))
            {
                yield return (name, null);
            }
        }
    }

    /// <summary>"using X" alone is a tool of theirs; beside a comparison it is what we are measured against.</summary>
    private static IEnumerable<CueHit> Frames(Passage passage)
    {
        var strong = passage.Hits("rival.frame");
        return passage.Has("rival.compare") ? strong.Concat(passage.Hits("rival.uses")) : strong;
    }

    /// <summary>"Brightmere and Vendor A": every name of the list.</summary>
    private static IEnumerable<string> NamesBehind(Passage passage, int first)
    {
        var words = passage.Words;
        while (first <= passage.Sentence.Last && words.At(first) is "with" or "at" or "to" or "from" or "against" or "their" or "both")
        {
            first++;
        }

        while (NameAt(passage, first) is { } last)
        {
            yield return Values.Slice(words, first, last);
            first = last + 1;
            if (words.At(first) is "and" or "or")
            {
                first++;
            }
            else if (words[last].After != ',')
            {
                yield break;
            }
        }
    }

    /// <summary>"Brightmere showed us something similar": the longest name that ends before a word.</summary>
    private static string? NameBefore(Passage passage, int end)
    {
        for (var first = Math.Max(passage.Sentence.First, end - MostNameWords); first < end; first++)
        {
            if (NameAt(passage, first) == end - 1 && !CommonWords.Contains(passage.Words.At(first)))
            {
                return Values.Slice(passage.Words, first, end - 1);
            }
        }

        return null;
    }

    /// <summary>Last word of the name that begins at a word; null where none does.</summary>
    private static int? NameAt(Passage passage, int first)
    {
        var words = passage.Words;
        if (passage.IsUncased)
        {
            return IsUnknownName(passage, words.At(first)) ? first : null;
        }

        var last = first - 1;
        while (last < passage.Sentence.Last && last < first + MostNameWords - 1 && words[last + 1].Capital && words.At(last + 1) is not ("i" or "i'm" or "i'll" or "i've")
            && !(last >= first && Values.EndsAfter(words, last)))
        {
            last++;
        }

        return last < first || passage.People.Knows(words.At(first)) || Kinds.Contains(words.At(first)) ? null : last;
    }

    /// <summary>Nothing is capitalised: only a long word that no everyday list has is taken for a name.</summary>
    private static bool IsUnknownName(Passage passage, string word) =>
        word.Length >= ShortestUnknown && !CommonWords.Contains(word) && !OrdinaryWords.HasEnding(word) && !word.EndsWith('s')
        && !passage.People.Knows(word) && !Kinds.Contains(word);

    private static bool Mentions(Passage passage, string name)
    {
        var at = passage.Quote.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(passage.Quote[at - 1]))
            && (at + name.Length >= passage.Quote.Length || !char.IsLetterOrDigit(passage.Quote[at + name.Length]));
    }
}
