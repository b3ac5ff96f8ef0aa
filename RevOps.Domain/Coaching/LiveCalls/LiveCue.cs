using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>
/// A line of the cues' ledger: what was raised, when it was shown and what became of it. Stored before the cue is sent to the panel; one
/// that was sent and never acknowledged stays uncertain.
/// </summary>
public sealed class LiveCue
{
    private LiveCue()
    {
    }

    /// <summary>Takes over a cue.</summary>
    public LiveCue(LiveCall call, Cue cue)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(cue);
        Id = cue.Id;
        LiveCallId = call.Id;
        RepId = call.RepId;
        TeamId = call.TeamId;
        Kind = cue.Kind;
        Priority = cue.Priority;
        Headline = cue.Headline;
        Detail = cue.Detail;
        Ask = cue.Ask;
        Topic = cue.Topic;
        Quote = cue.Quote is { Length: > LongestQuote } quote ? quote[..LongestQuote] : cue.Quote;
        Sequence = cue.Sequence;
        HeardAt = cue.HeardAt;
        RaisedAt = cue.RaisedAt;
        Fate = CueFate.Raised;
        FateAt = cue.RaisedAt;
    }

    /// <summary>Characters of the quote that are kept.</summary>
    public const int LongestQuote = 500;

    /// <summary>Stands for the words of a cue that must not be kept.</summary>
    public const string Forgotten = "Not kept";

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call.</summary>
    public LiveCallId LiveCallId { get; private set; }

    /// <summary>The rep.</summary>
    public UserId RepId { get; private set; }

    /// <summary>Their team.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>Its kind.</summary>
    public CueKind Kind { get; private set; }

    /// <summary>Its priority; a higher one wins.</summary>
    public int Priority { get; private set; }

    /// <summary>At most six words.</summary>
    public string Headline { get; private set; } = "";

    /// <summary>One line.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>A question the rep can ask as it stands.</summary>
    public string? Ask { get; private set; }

    /// <summary>What it is about within its kind.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>The words that caused it; null where it is about the call as a whole.</summary>
    public string? Quote { get; private set; }

    /// <summary>The utterance that caused it.</summary>
    public int? Sequence { get; private set; }

    /// <summary>When the words that caused it reached us.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>When it was raised.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>When it was sent to the panel; null: never.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>When the panel said that it shows it; null: uncertain, where it was sent.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>What became of it last.</summary>
    public CueFate Fate { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset FateAt { get; private set; }

    /// <summary>What the customer did next; null while not known.</summary>
    public CustomerNext? Next { get; private set; }

    /// <summary>Takes over what happened. What was answered stays answered.</summary>
    public void Became(CueFate fate, DateTimeOffset at)
    {
        ShownAt = fate == CueFate.Shown ? ShownAt ?? at : ShownAt;
        if (Fate is CueFate.Used or CueFate.Dismissed or CueFate.Muted)
        {
            return;
        }

        (Fate, FateAt) = (fate, at);
    }

    /// <summary>The cue and what happened to it, for whoever goes on with the call.</summary>
    public IReadOnlyList<CueEvent> Events()
    {
        var cue = new Cue(Id, Kind, Priority, Headline, Detail, Quote, Sequence, RaisedAt, HeardAt) { Ask = Ask, Topic = Topic };
        return
        [
            new CueEvent(cue, CueFate.Raised, RaisedAt),
            .. ShownAt is { } shown ? [new CueEvent(cue, CueFate.Shown, shown)] : (CueEvent[])[],
            .. Fate is CueFate.Raised or CueFate.Shown ? (CueEvent[])[] : [new CueEvent(cue, Fate, FateAt)],
        ];
    }

    /// <summary>True where its words were not to be kept; kind, times and what became of it are.</summary>
    public bool IsForgotten => Headline == Forgotten;

    /// <summary>The cue without anything that was said in the call.</summary>
    public static Cue WithoutWords(Cue cue)
    {
        ArgumentNullException.ThrowIfNull(cue);
        return cue with { Headline = Forgotten, Detail = "", Quote = null, Sequence = null, Ask = null, Topic = "" };
    }

    /// <summary>The panel shows it.</summary>
    public void Seen(DateTimeOffset at) => SeenAt ??= at;
}
