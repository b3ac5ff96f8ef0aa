using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using RevOps.Domain.Coaching.Advice;

namespace RevOps.Infrastructure.Coaching.Advice;

/// <summary>What becomes of an adviser's answers, counted since the start: meter <c>RevOps.Coaching</c>, counter <c>revops.cue_advice</c>.</summary>
internal sealed class AdviceCounts : IDisposable
{
    private readonly ConcurrentDictionary<AdviceOutcome, long> _counts = new();
    private readonly Meter _meter = new("RevOps.Coaching");
    private readonly Counter<long> _counter;

    public AdviceCounts() => _counter = _meter.CreateCounter<long>("revops.cue_advice", "{answer}", "Answers of the cue adviser by what became of them");

    public void Count(AdviceOutcome outcome)
    {
        _counts.AddOrUpdate(outcome, 1, static (_, before) => before + 1);
        _counter.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
    }

    public long Of(AdviceOutcome outcome) => _counts.GetValueOrDefault(outcome);

    public void Dispose() => _meter.Dispose();
}
