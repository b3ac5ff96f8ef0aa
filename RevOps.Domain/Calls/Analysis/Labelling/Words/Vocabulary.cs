using System.Collections.Frozen;

namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>Numbers for the words that any lexicon knows, so that matching compares integers.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;
    public const int Number = 1;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private readonly string[] _words;

    private Vocabulary(Dictionary<string, int> ids)
    {
        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _words = new string[ids.Count + 2];
        _words[Unknown] = "";
        _words[Number] = "#";
        foreach (var (word, id) in ids)
        {
            _words[id] = word;
        }
    }

    public IEnumerable<string> Words => _words.Skip(2);

    public int Find(ReadOnlySpan<char> word) => _ids.TryGetValue(word, out var id) ? id : Unknown;

    public string Word(int id) => _words[id];

    /// <summary>Collects words while lexicons load.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

        public int Add(string word)
        {
            if (word == "#")
            {
                return Number;
            }

            if (!_ids.TryGetValue(word, out var id))
            {
                id = _ids.Count + 2;
                _ids.Add(word, id);
            }

            return id;
        }

        public Vocabulary Build() => new(_ids);
    }
}
