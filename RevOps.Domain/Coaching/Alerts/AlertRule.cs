using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Alerts;

/// <summary>Whether managers are told of a kind: for one team, or for all that have no rule of their own.</summary>
/// <param name="TeamId">The team; null: everybody's.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsOn">False: nobody is told, and nothing is kept.</param>
public sealed record AlertRule(TeamId? TeamId, CoachAlertKind Kind, bool IsOn);

/// <summary>The rules of an organisation and its teams.</summary>
/// <param name="Rules">Those that somebody set.</param>
public sealed record AlertRules(IReadOnlyList<AlertRule> Rules)
{
    /// <summary>The kinds, the most pressing first.</summary>
    public static IReadOnlyList<CoachAlertKind> Kinds { get; } =
        [CoachAlertKind.Cancellation, CoachAlertKind.Anger, CoachAlertKind.Competitor, CoachAlertKind.StatementMissing, CoachAlertKind.Tracker];

    /// <summary>What a team, or everybody, has set; null: nothing of its own.</summary>
    public bool? Own(TeamId? team, CoachAlertKind kind) => Rules.FirstOrDefault(x => x.TeamId == team && x.Kind == kind)?.IsOn;

    /// <summary>True where managers of the team are told: the team's own rule, else everybody's, else yes.</summary>
    public bool IsOn(TeamId? team, CoachAlertKind kind) => (team is null ? null : Own(team, kind)) ?? Own(null, kind) ?? true;
}
