using RevOps.Domain.Coaching;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Which numbers of a call are stored, with what words: a second sending is known, another text under the same number refused.</summary>
internal sealed class HeardNumbers
{
    private readonly Dictionary<int, int> _words = [];

    public int Count => _words.Count;

    public bool Has(LiveUtterance heard) => _words.TryGetValue(heard.Sequence, out var hash) && hash == Hash(heard.Text);

    public bool Contradicts(LiveUtterance heard) => _words.TryGetValue(heard.Sequence, out var hash) && hash != Hash(heard.Text);

    public bool Knows(int sequence) => _words.ContainsKey(sequence);

    public void Add(LiveUtterance heard) => _words[heard.Sequence] = Hash(heard.Text);

    private static int Hash(string text) => string.GetHashCode(text, StringComparison.Ordinal);
}
