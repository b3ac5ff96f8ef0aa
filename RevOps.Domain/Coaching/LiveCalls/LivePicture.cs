using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.Consent;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>The state of a call as screens show it; a new one whenever something changed.</summary>
public sealed record LivePicture
{
    /// <summary>Counts the pictures of this session; a greater one is newer.</summary>
    public required long Number { get; init; }

    /// <summary>Figures, checklist and alerts.</summary>
    public required CoachView View { get; init; }

    /// <summary>The cue in the slot; null where none is due.</summary>
    public Cue? Slot { get; init; }

    /// <summary>The last whispers, the newest first, noted ones included.</summary>
    public IReadOnlyList<Whisper> Whispers { get; init; } = [];

    /// <summary>Marked moments: seconds from the call's start.</summary>
    public IReadOnlyList<double> Bookmarks { get; init; } = [];

    /// <summary>What the rep's manager was told of.</summary>
    public IReadOnlyList<LiveAlert> Alerts { get; init; } = [];

    /// <summary>The last words, partial ones included; null where nothing was said yet.</summary>
    public LiveUtterance? Last { get; init; }

    /// <summary>What the customer was told or asked, and whether they are recorded.</summary>
    public required CallConsent Consent { get; init; }

    /// <summary>True where the product was started anew after an objection: what the coach held in memory since then is lost.</summary>
    public bool MemoryLost { get; init; }

    /// <summary>When it ended; null: it is on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The stored call that became of it.</summary>
    public CallId? CallId { get; init; }
}
