using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Quotas are HubSpot's goals of revenue: the targets of a person, one for each month, quarter or year. Goals of calls, meetings and the like are none.
/// </summary>
internal sealed class HubSpotGoals(HubSpotCustomers customers, HubSpotWalk walk)
{
    private const string Owner = "hubspot_owner_id";
    private const string User = "hs_assignee_user_id";
    private const string Kind = "hs_goal_type";
    private const string Unit = "hs_kpi_unit_type";
    private const string Measured = "hs_kpi_object_type_id";
    private const string By = "hs_kpi_time_period_property";

    /// <summary>HubSpot's number of deals among its types of objects.</summary>
    private const string Deals = "0-3";

    private static readonly IReadOnlyList<string> Properties =
    [
        "hs_goal_name", "hs_target_amount", "hs_start_datetime", "hs_end_datetime", "hs_goal_target_currency_code", Owner, User, Kind, Unit, Measured, By,
    ];

    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    public async Task<Result<CrmPage<CrmQuota>, CrmError>> ChangedAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        var page = await walk.NextAsync("goal_targets", cursor, Properties, cancellationToken);
        if (!page.IsSuccess)
        {
            return page.Error;
        }

        // A user's id is not an owner's, and only owners say who they are
        var owners = new Dictionary<string, string>();
        if (page.Value.Items.Any(x => x[Owner] is null && x[User] is not null))
        {
            var read = await customers.OwnersAsync(cancellationToken);
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            owners = read.Value.Where(x => x.UserId is not null).DistinctBy(x => x.UserId).ToDictionary(x => x.UserId!, x => x.Id);
        }

        return new CrmPage<CrmQuota>([.. page.Value.Items.Select(x => Quota(x, owners)).OfType<CrmQuota>()], page.Value.Next, page.Value.More);
    }

    /// <summary>Null where it has no days.</summary>
    private static CrmQuota? Quota(HubSpotObject goal, Dictionary<string, string> owners) =>
        goal.Time("hs_start_datetime") is { } start && goal.Time("hs_end_datetime") is { } end
            ? new CrmQuota(
                goal.Id, goal[Owner] ?? (goal[User] is { } user ? owners.GetValueOrDefault(user) : null), DateOnly.FromDateTime(start.UtcDateTime), LastDay(start, end),
                IsRevenue(goal) ? goal.Number("hs_target_amount") : null, goal["hs_goal_target_currency_code"])
            : null;

    /// <summary>HubSpot ends a period with its last millisecond, or with the first moment of the next.</summary>
    private static DateOnly LastDay(DateTimeOffset start, DateTimeOffset end) => DateOnly.FromDateTime((end > start ? end - Instant : end).UtcDateTime);

    /// <summary>
    /// A sales quota, or a sum of money of deals by the day they closed: one by the day they were made counts pipeline. Where an account does not say
    /// what a goal measures, its name has to.
    /// </summary>
    private static bool IsRevenue(HubSpotObject goal) => (goal[Kind], goal[Unit], goal[Measured], goal[By]) switch
    {
        ("sales_quota", _, _, _) => true,
        (_, "currency", Deals, "closedate") => true,
        (null, null, null, null) => goal["hs_goal_name"] is { } name
            && (name.Contains("revenue", StringComparison.OrdinalIgnoreCase) || name.Contains("quota", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
