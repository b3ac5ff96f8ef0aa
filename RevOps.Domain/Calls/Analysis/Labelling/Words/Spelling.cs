using System.Collections.Frozen;

namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>
/// Finds the telling word that an unknown word was meant to be: one letter missing, added, changed or swapped.
/// Only for the words listed under [telling] in words.txt, and never for those under [not-misspelt]: every other word
/// has too many honest neighbours.
/// </summary>
internal sealed class Spelling
{
    // Shorter words have too many neighbours one letter away.
    private const int ShortestWord = 6;
    private const int LongestWord = 20;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byDeletion;

    public Spelling(Vocabulary.Builder words, IEnumerable<string> telling)
    {
        var map = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in telling)
        {
            var id = words.Add(word);
            for (var i = 0; i < word.Length; i++)
            {
                map.TryAdd(word.Remove(i, 1), id);
            }

            map.TryAdd(word, id);
        }

        _byDeletion = map.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord)
        {
            return Vocabulary.Unknown;
        }

        if (_byDeletion.TryGetValue(word, out var id))
        {
            return id;
        }

        Span<char> shorter = stackalloc char[LongestWord];
        shorter = shorter[..(word.Length - 1)];
        // The first letter is seldom the wrong one; keeping it halves false friends ("unpriced", "priced").
        for (var i = 1; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if (_byDeletion.TryGetValue(shorter, out id))
            {
                return id;
            }
        }

        return Vocabulary.Unknown;
    }
}
