using System.Collections.Frozen;

namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>Finds the sentences of an utterance. Recognised speech may have no punctuation: long stretches are cut at conjunctions.</summary>
public static class Sentences
{
    /// <summary>A stretch longer than this is cut at conjunctions, words.</summary>
    public const int LongestStretch = 36;

    private const int ShortestClause = 10;

    private static readonly FrozenSet<string> Abbreviations =
        FrozenSet.ToFrozenSet(["mr", "mrs", "ms", "dr", "st", "inc", "vs", "etc", "approx"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Conjunctions =
        FrozenSet.ToFrozenSet(["and", "but", "so", "because", "then", "which", "or"], StringComparer.Ordinal);

    /// <summary>The sentences in order; they cover all words.</summary>
    public static IReadOnlyList<Sentence> Split(SpokenText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (i == text.Count - 1 || Ends(text, i))
            {
                AddClauses(text, new Sentence(first, i), sentences);
                first = i + 1;
            }
        }

        return sentences;
    }

    private static bool Ends(SpokenText text, int i) =>
        text[i].EndsSentence
        && !Abbreviations.Contains(text[i].Lower)
        && !(text[i].Length == 1 && text[i].Capital && text[i].After == '.' && text[i].Lower != "i");

    private static void AddClauses(SpokenText text, Sentence stretch, List<Sentence> sentences)
    {
        while (stretch.Count > LongestStretch)
        {
            var cut = Cut(text, stretch);
            if (cut is null)
            {
                break;
            }

            sentences.Add(new Sentence(stretch.First, cut.Value - 1));
            stretch = new Sentence(cut.Value, stretch.Last);
        }

        sentences.Add(stretch);
    }

    /// <summary>The first conjunction that leaves both parts long enough to be understood.</summary>
    private static int? Cut(SpokenText text, Sentence stretch)
    {
        for (var i = stretch.First + ShortestClause; i <= stretch.Last - ShortestClause; i++)
        {
            if (Conjunctions.Contains(text[i].Lower))
            {
                return i;
            }
        }

        return null;
    }
}
