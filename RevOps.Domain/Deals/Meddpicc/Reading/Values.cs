using System.Buffers;
using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Cuts the thing named out of a sentence: what stands before or behind a phrase, up to where the thought ends.</summary>
internal static class Values
{
    private const int Longest = 16;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.?!()—–");

    private static readonly FrozenSet<string> Breaks = FrozenSet.ToFrozenSet(
        ["but", "because", "so", "though", "although", "which", "that's", "since", "unless", "otherwise", "whereas", "i", "you", "honestly"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Continue = FrozenSet.ToFrozenSet(["then", "and", "or", "followed", "after", "plus", "before"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Loose = FrozenSet.ToFrozenSet(
        ["and", "or", "so", "well", "also", "then", "that", "that's", "there's", "there", "is", "are", "be", "to", "of", "with", "just", "like", "really", "basically",
         "usually", "probably", "roughly", "maybe", "about", "some", "sometimes", "now", "too", "yeah", "honestly", "involved", "it", "for", "at", "on", "by", "with",
         "in", "the", "um", "uh", "actually", "here", "currently", "our", "we", "right"], StringComparer.Ordinal);

    // Words that may not be taken from the front: "our tool going down" is theirs, "the cracks" is not a value without its noun
    private static readonly FrozenSet<string> LooseOnlyBehind = FrozenSet.ToFrozenSet(["our", "in", "now", "right", "here", "involved", "sometimes", "too", "currently"], StringComparer.Ordinal);

    /// <summary>What stands behind a word; null where nothing does.</summary>
    public static string? Behind(Passage passage, int first)
    {
        var words = passage.Words;
        if (first > passage.Sentence.Last)
        {
            return null;
        }

        first = SkipLead(passage, first);
        var last = first;
        for (var i = first; i <= passage.Sentence.Last && i < first + Longest; i++)
        {
            if (i > first && (Breaks.Contains(words.At(i)) || passage.At("value.tail", i) is not null))
            {
                break;
            }

            last = i;
            if (EndsAfter(words, i) && !(words[i].After == ',' && Continue.Contains(words.At(i + 1))))
            {
                break;
            }
        }

        return Cut(passage, first, last);
    }

    /// <summary>What stands before a word; null where nothing does.</summary>
    public static string? Before(Passage passage, int end)
    {
        var first = end;
        while (first > passage.Sentence.First && end - first < Longest && !EndsAfter(passage.Words, first - 1) && !Breaks.Contains(passage.Words.At(first - 1)))
        {
            first--;
        }

        return first == end ? null : Cut(passage, SkipLead(passage, first), end - 1);
    }

    /// <summary>The clause around a word.</summary>
    public static string? Around(Passage passage, int word)
    {
        var (words, first) = (passage.Words, word);
        while (first > passage.Sentence.First && !EndsAfter(words, first - 1) && !Breaks.Contains(words.At(first - 1)))
        {
            first--;
        }

        var last = word;
        while (last < passage.Sentence.Last && !EndsAfter(words, last) && !(Breaks.Contains(words.At(last + 1)) && last + 1 - first > 3) && last - first < Longest)
        {
            last++;
        }

        return Cut(passage, SkipLead(passage, first), last);
    }

    /// <summary>A comma, dash or sentence mark stands behind the word.</summary>
    public static bool EndsAfter(SpokenText words, int i)
    {
        if (i < 0 || i + 1 >= words.Count)
        {
            return true;
        }

        var gap = words.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);
        return gap.ContainsAny(Marks) || gap.Contains(" - ", StringComparison.Ordinal);
    }

    /// <summary>The words from one to another, verbatim, with the sign of a currency before them.</summary>
    public static string Slice(SpokenText words, int first, int last)
    {
        var start = words[first].Start;
        start -= start > 0 && words.Text[start - 1] is '$' or '€' or '£' ? 1 : 0;
        return words.Text[start..words[last].End];
    }

    private static int SkipLead(Passage passage, int first)
    {
        while (first < passage.Sentence.Last && passage.At("value.lead", first) is { } lead && first + lead.Count <= passage.Sentence.Last)
        {
            first += lead.Count;
        }

        return first;
    }

    /// <summary>"on-prem", "in-house": the first part belongs to the second.</summary>
    private static bool IsHyphened(SpokenText words, int i) => words[i].End < words.Text.Length && words.Text[words[i].End] == '-';

    private static string? Cut(Passage passage, int first, int last)
    {
        var words = passage.Words;
        while (first <= last && Loose.Contains(words.At(first)) && !LooseOnlyBehind.Contains(words.At(first)) && !IsHyphened(words, first))
        {
            first++;
        }

        while (last >= first && Loose.Contains(words.At(last)))
        {
            last--;
        }

        return last < first || last >= words.Count ? null : Slice(words, first, last);
    }
}
