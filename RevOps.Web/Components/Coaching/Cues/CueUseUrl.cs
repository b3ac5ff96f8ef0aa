using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Coaching.Cues;

/// <summary>What the page of cue use shows, as its address says it.</summary>
public sealed record CueUseUrl
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/coaching/cues";

    private const int UsualDays = 30;

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public TeamId? Team { get; init; }

    public UserId? Rep { get; init; }

    /// <summary>Rows are reps and not kinds.</summary>
    public bool ByRep { get; init; }

    public CueUseColumn Sort { get; init; } = CueUseColumn.Shown;

    public bool Ascending { get; init; }

    /// <summary>Something is left out that the page would show as it opens.</summary>
    public bool IsFiltered => From is not null || To is not null || Team is not null || Rep is not null;

    public static CueUseUrl Parse(Uri address)
    {
        var parts = UrlParts.Of(address);
        return new CueUseUrl
        {
            From = parts.Day("from"),
            To = parts.Day("to"),
            Team = parts.Id<TeamId>("team"),
            Rep = parts.Id<UserId>("rep"),
            ByRep = parts.Text("by") is "rep",
            Sort = parts.Choice<CueUseColumn>("sort") ?? CueUseColumn.Shown,
            Ascending = parts.Text("order") is "up",
        };
    }

    /// <summary>The filter as it stands on a day.</summary>
    public CueUseFilter On(DateOnly today)
    {
        var to = To ?? today;
        return new CueUseFilter { From = From ?? to.AddDays(1 - UsualDays), To = to, Team = Team, Rep = Rep };
    }

    /// <summary>Sorted by a column: the other way round where it is already.</summary>
    public CueUseUrl By(CueUseColumn column) => this with { Sort = column, Ascending = Sort == column ? !Ascending : column == CueUseColumn.Name };

    public override string ToString() => UrlParts.Join(
        Path,
        ("from", UrlParts.Key(From)),
        ("to", UrlParts.Key(To)),
        ("team", Team?.ToString()),
        ("rep", Rep?.ToString()),
        ("by", ByRep ? "rep" : null),
        ("sort", Sort == CueUseColumn.Shown ? null : UrlParts.Key<CueUseColumn>(Sort)),
        ("order", Ascending ? "up" : null));
}
