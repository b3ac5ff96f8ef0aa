namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>Words of each speaker, and their pace: words of timed utterances by own speaking time.</summary>
public sealed class WordCounts
{
    private readonly PerSpeaker<Count> _own = new();

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var own = _own[heard.Speaker];
        own.All += heard.Words.Count;
        own.Timed += heard.Utterance is { Start: not null, End: not null } ? heard.Words.Count : 0;
    }

    /// <summary>Words said.</summary>
    public int Of(int speaker) => _own.Find(speaker)?.All ?? 0;

    /// <summary>Words a minute of own speech; null without speaking time.</summary>
    public double? PerMinute(int speaker, TimeSpan? own) =>
        own is { } time && time > TimeSpan.Zero ? _own.Find(speaker)?.Timed / time.TotalMinutes : null;

    private sealed class Count
    {
        public int All { get; set; }

        public int Timed { get; set; }
    }
}
