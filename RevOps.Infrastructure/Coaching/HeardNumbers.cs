using RevOps.Domain.Coaching;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// Which numbers of a call are stored or on their way to it, with what words: a second sending waits for the first one's storing, another
/// text under the same number is refused. What could not be stored is as if it had not come.
/// </summary>
internal sealed class HeardNumbers
{
    private readonly Dictionary<int, (int Words, Task Storing)> _known = [];
    private readonly List<int> _open = [];

    public bool Has(LiveUtterance heard) => Find(heard.Sequence) is { } known && known.Words == Hash(heard.Text);

    public bool Contradicts(LiveUtterance heard) => Find(heard.Sequence) is { } known && known.Words != Hash(heard.Text);

    public bool Knows(int sequence) => Find(sequence) is not null;

    public void Add(LiveUtterance heard, Task storing)
    {
        _open.RemoveAll(IsThrough);
        _known[heard.Sequence] = (Hash(heard.Text), storing);
        _open.Add(heard.Sequence);
    }

    /// <summary>Ends when all of these finals are stored.</summary>
    public Task StoringOf(IEnumerable<LiveUtterance> finals) => Task.WhenAll(finals.Select(x => _known[x.Sequence].Storing).Distinct());

    /// <summary>Ends when nothing is on its way to being stored, whatever became of it.</summary>
    public async Task SettledAsync()
    {
        foreach (var storing in _known.Values.Select(x => x.Storing).Where(x => !x.IsCompleted).Distinct().ToList())
        {
            await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private (int Words, Task Storing)? Find(int sequence) =>
        _known.TryGetValue(sequence, out var known) && known.Storing is { IsFaulted: false, IsCanceled: false } ? known : null;

    // A task that is over would hold what it took to store, for each word of a long call
    private bool IsThrough(int sequence)
    {
        var (words, storing) = _known[sequence];
        if (storing.IsCompletedSuccessfully)
        {
            _known[sequence] = (words, Task.CompletedTask);
        }

        return storing.IsCompleted;
    }

    private static int Hash(string text) => string.GetHashCode(text, StringComparison.Ordinal);
}
