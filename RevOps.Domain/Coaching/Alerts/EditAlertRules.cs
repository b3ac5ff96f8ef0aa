using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Alerts;

/// <summary>Admins choose what managers are told of; managers choose it for their own teams.</summary>
public sealed class EditAlertRules(IAlertStore store, TimeProvider time)
{
    /// <summary>True where the viewer may set the rules of a team, or with null everybody's.</summary>
    public static bool May(Viewer viewer, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers || viewer.CanReview(team);
    }

    /// <summary>Sets the rules of a team, or everybody's; a kind without a value follows everybody's again.</summary>
    public async Task<GovernanceError?> RunAsync(
        Viewer viewer, TeamId? team, IReadOnlyDictionary<CoachAlertKind, bool?> rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(rules);
        if (!May(viewer, team))
        {
            return new GovernanceError(GovernanceErrorKind.Forbidden, "You can set alerts of the teams that you manage", "Ask an admin for the others");
        }

        var words = string.Join(", ", rules.OrderBy(x => x.Key).Select(x => $"{x.Key} {x.Value switch { true => "on", false => "off", null => "as everywhere" }}"));
        var audit = AuditEntry.By(viewer, time, "coaching.alerts-changed", team is { } id ? $"team:{id}" : "coaching:alerts", words);
        await store.SetAsync(team, rules, audit, cancellationToken);
        return null;
    }
}
