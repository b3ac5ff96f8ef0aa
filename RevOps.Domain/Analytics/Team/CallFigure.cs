using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Team;

/// <summary>
/// One figure of one call, taken out of its analysis and scorecard so that the database can add up: those are documents. What belongs to the
/// call (day, rep, team, segment) stands beside it, so that a page of figures reads one table.
/// </summary>
public sealed class CallFigure : IRepFigure
{
    private CallFigure()
    {
    }

    /// <summary>Notes a figure.</summary>
    public CallFigure(FigureCall call, CallFigureKind kind, string key, string name, double value)
    {
        ArgumentNullException.ThrowIfNull(call);
        CallId = call.Id;
        Kind = kind;
        Key = key;
        Name = name;
        Value = value;
        Day = call.Day;
        RepId = call.RepId;
        TeamId = call.TeamId;
        Segment = call.Segment;
        Stamp = call.Stamp;
    }

    /// <summary>The call.</summary>
    public CallId CallId { get; private set; }

    /// <summary>What kind of figure.</summary>
    public CallFigureKind Kind { get; private set; }

    /// <summary>Which: rubric and criterion, metric, label.</summary>
    public string Key { get; private set; } = "";

    /// <summary>On screen.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A criterion and a score: 0..100; a metric in its own unit; a mention: how often.</summary>
    public double Value { get; private set; }

    /// <summary>Share of a criterion in its rubric, 0..1; 0 for all else.</summary>
    public double Weight { get; init; }

    /// <summary>The day (UTC) the call began.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The rep, where they are a user.</summary>
    public UserId? RepId { get; private set; }

    /// <summary>The team.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>The account's segment; null where unknown.</summary>
    public string? Segment { get; private set; }

    /// <summary>By which a call that was scored anew is told.</summary>
    public DateTimeOffset Stamp { get; private set; }

    /// <summary>
    /// Whether the call was followed by progress, see <see cref="MentionReport.ProgressDays"/>; null where it is about no deal or its days are not over
    /// yet, and for all kinds but <see cref="ToldWithProgress"/>.
    /// </summary>
    public bool? Moved { get; private set; }

    /// <summary>Kinds that are told together with what followed their calls.</summary>
    public static IReadOnlyList<CallFigureKind> ToldWithProgress { get; } = [CallFigureKind.Call, CallFigureKind.Mention, CallFigureKind.Rival, CallFigureKind.Answer];
}

/// <summary>What kind of figure.</summary>
public enum CallFigureKind
{
    /// <summary>That the call is counted: one a call.</summary>
    Call = 0,

    /// <summary>The score in force.</summary>
    Score = 1,

    /// <summary>A criterion in force.</summary>
    Criterion = 2,

    /// <summary>A talk metric of the rep.</summary>
    Metric = 3,

    /// <summary>That an objection or a competitor was heard.</summary>
    Mention = 4,

    /// <summary>That a competitor was named: the key is the name in lower case.</summary>
    Rival = 5,

    /// <summary>How an objection was answered first: the key is the label, the name one of <see cref="ObjectionAnswer"/>, the value the answer's line.</summary>
    Answer = 6,
}

/// <summary>What of a call stands beside its figures.</summary>
public sealed record FigureCall(CallId Id, DateOnly Day, UserId? RepId, TeamId? TeamId, string? Segment, DateTimeOffset Stamp);
