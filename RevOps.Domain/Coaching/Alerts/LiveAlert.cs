using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Alerts;

/// <summary>Something in a live call that the rep's manager wants to know of: kept once a call, kind and key, however often it is found.</summary>
public sealed class LiveAlert
{
    /// <summary>Characters of the quote that are kept.</summary>
    public const int LongestQuote = 300;

    /// <summary>Characters of the name and the key.</summary>
    public const int LongestName = 100;

    private LiveAlert()
    {
    }

    /// <summary>Takes over what the coach found.</summary>
    public LiveAlert(LiveCall call, CoachAlert found, double atSeconds, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(found);
        Id = Guid.CreateVersion7(at);
        LiveCallId = call.Id;
        RepId = call.RepId;
        TeamId = call.TeamId;
        Kind = found.Kind;
        Key = Cut(found.Key, LongestName);
        Name = Cut(found.Name, LongestName);
        Quote = found.Quote is { } quote ? Cut(quote, LongestQuote) : null;
        Sequence = found.Sequence;
        AtSeconds = atSeconds;
        At = at;
    }

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call.</summary>
    public LiveCallId LiveCallId { get; private set; }

    /// <summary>The rep.</summary>
    public UserId RepId { get; private set; }

    /// <summary>The team whose managers are told.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>Why.</summary>
    public CoachAlertKind Kind { get; private set; }

    /// <summary>Tells alerts of one kind apart: the battlecard, the statement, the tracker; empty for the others.</summary>
    public string Key { get; private set; } = "";

    /// <summary>A few words.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The words that caused it; null for what is missing. Untrusted text.</summary>
    public string? Quote { get; private set; }

    /// <summary>The utterance; null for what is missing.</summary>
    public int? Sequence { get; private set; }

    /// <summary>Seconds from the call's start.</summary>
    public double AtSeconds { get; private set; }

    /// <summary>When it was found.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When a manager took note; null: it waits.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Who did.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>Tells the alerts of a call apart.</summary>
    public static (CoachAlertKind Kind, string Key) IdentityOf(CoachAlert found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return (found.Kind, Cut(found.Key, LongestName));
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
