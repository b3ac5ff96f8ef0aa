namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Something that somebody wants to find again in a live call: a whisper, a bookmark.</summary>
public sealed class LiveMark
{
    private LiveMark()
    {
    }

    /// <summary>Marks a moment.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="by">Who.</param>
    /// <param name="text">The words; empty for a bookmark.</param>
    /// <param name="atSeconds">Seconds from the call's start.</param>
    /// <param name="at">When.</param>
    public LiveMark(LiveCallId call, LiveMarkKind kind, string by, string text, double atSeconds, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(text);
        Id = Guid.CreateVersion7(at);
        LiveCallId = call;
        Kind = kind;
        By = by;
        Text = text.Length <= LongestText ? text : text[..LongestText];
        AtSeconds = atSeconds;
        At = at;
    }

    /// <summary>Characters of the words that are kept.</summary>
    public const int LongestText = 300;

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call.</summary>
    public LiveCallId LiveCallId { get; private set; }

    /// <summary>What it is.</summary>
    public LiveMarkKind Kind { get; private set; }

    /// <summary>Who.</summary>
    public string By { get; private set; } = "";

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Seconds from the call's start.</summary>
    public double AtSeconds { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the rep took note of a whisper; null: not yet.</summary>
    public DateTimeOffset? NotedAt { get; private set; }
}

/// <summary>Kinds of marks.</summary>
public enum LiveMarkKind
{
    /// <summary>A manager's line into the rep's panel.</summary>
    Whisper = 0,

    /// <summary>A moment to find again.</summary>
    Bookmark = 1,
}
