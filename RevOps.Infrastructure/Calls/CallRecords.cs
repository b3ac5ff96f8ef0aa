using RevOps.Domain.Calls;

namespace RevOps.Infrastructure.Calls;

/// <summary>A line of a stored transcript.</summary>
internal sealed class UtteranceRecord
{
    public CallId CallId { get; set; }

    public int Seq { get; set; }

    public int? Speaker { get; set; }

    public long? StartMs { get; set; }

    public long? EndMs { get; set; }

    public required string Text { get; set; }

    /// <summary>Label keys, separated by blanks; empty where none.</summary>
    public required string Labels { get; set; }
}

/// <summary>The engine's result without its utterances, which have rows of their own.</summary>
internal sealed class AnalysisRecord
{
    public CallId CallId { get; set; }

    public required string Engine { get; set; }

    public required string Json { get; set; }
}

/// <summary>All words of a call as one text: what the free-text search looks through.</summary>
internal sealed class CallText
{
    public CallId CallId { get; set; }

    public required string Text { get; set; }
}

/// <summary>Somebody who took part.</summary>
internal sealed class ParticipantRecord
{
    public CallId CallId { get; set; }

    public int Ordinal { get; set; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    public SpeakerRole Role { get; set; }
}
