using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Team;

/// <summary>Figures of calls: a rep's own, a manager's teams', an analyst's and an admin's all.</summary>
public interface ITeamFigures
{
    /// <summary>Reps and criteria.</summary>
    Task<TeamReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);

    /// <summary>Objections and competitors.</summary>
    Task<MentionReport> MentionsAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);

    /// <summary>The latest moments in which a thing was brought up.</summary>
    Task<IReadOnlyList<CallMoment>> MomentsAsync(Viewer viewer, AnalyticsFilter filter, string key, CancellationToken cancellationToken);

    /// <summary>For each rep the criterion with the most to win and the moments to hear.</summary>
    Task<IReadOnlyList<CoachingFocus>> FocusAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);
}

/// <summary>Keeps the figures of calls up to date.</summary>
public interface ICallFigureUpdates
{
    /// <summary>Takes in calls that are new, scored anew or given to somebody else.</summary>
    /// <returns>How many.</returns>
    Task<int> RefreshAsync(CancellationToken cancellationToken);

    /// <summary>Throws all figures away and takes them anew.</summary>
    Task<int> RebuildAsync(CancellationToken cancellationToken);
}
