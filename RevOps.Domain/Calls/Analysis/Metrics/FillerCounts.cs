namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// Hesitations ("um", "you know", "sort of": the lexicon's section <c>hesitation</c>) of each speaker. Reported, never judged:
/// no relation to winning was found.
/// </summary>
public sealed class FillerCounts
{
    private readonly PerSpeaker<Count> _own = new();

    /// <summary>Takes one more utterance; one that is labelled as a filler counts at least once.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.Utterance is { Start: not null, End: not null })
        {
            var found = heard.Cues.Count(hit => hit.Cue == "hesitation");
            _own[heard.Speaker].Value += Math.Max(found, heard.Has(UtteranceLabels.Filler) ? 1 : 0);
        }
    }

    /// <summary>Fillers a minute of own speech; null without speaking time.</summary>
    public double? PerMinute(int speaker, TimeSpan? own) =>
        own is { } time && time > TimeSpan.Zero ? (_own.Find(speaker)?.Value ?? 0) / time.TotalMinutes : null;

    private sealed class Count
    {
        public int Value { get; set; }
    }
}
