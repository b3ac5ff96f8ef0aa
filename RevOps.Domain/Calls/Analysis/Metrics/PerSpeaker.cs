namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>One accumulator a speaker, made when the speaker is first heard; speakers are small consecutive numbers.</summary>
internal sealed class PerSpeaker<T>
    where T : class, new()
{
    private readonly List<T?> _items = [];

    public IEnumerable<T> All => _items.OfType<T>();

    /// <summary>The speaker's own, made if need be; -1 is "not known who" and shares one.</summary>
    public T this[int speaker]
    {
        get
        {
            while (_items.Count <= speaker + 1)
            {
                _items.Add(null);
            }

            return _items[speaker + 1] ??= new T();
        }
    }

    public T? Find(int speaker) => speaker + 1 < _items.Count ? _items[speaker + 1] : null;
}
