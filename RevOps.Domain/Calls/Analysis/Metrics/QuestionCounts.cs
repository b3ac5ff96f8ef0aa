namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>Utterances of each speaker that ask something; two questions in one utterance count once.</summary>
public sealed class QuestionCounts
{
    private readonly PerSpeaker<Count> _own = new();

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        _own[heard.Speaker].Value += heard.IsQuestion ? 1 : 0;
    }

    /// <summary>Corrects the count when a later utterance shows what an earlier one was.</summary>
    public void Amend(int speaker, bool wasQuestion, bool isQuestion) =>
        _own[speaker].Value += (isQuestion ? 1 : 0) - (wasQuestion ? 1 : 0);

    /// <summary>Questions asked.</summary>
    public int Of(int speaker) => _own.Find(speaker)?.Value ?? 0;

    /// <summary>Questions an hour of the call; null without its length.</summary>
    public double? PerHour(int speaker, TimeSpan? callLength) => callLength is { } length ? Of(speaker) / length.TotalHours : null;

    private sealed class Count
    {
        public int Value { get; set; }
    }
}
