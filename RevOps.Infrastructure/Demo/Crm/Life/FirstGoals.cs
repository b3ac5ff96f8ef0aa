using System.Globalization;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Revenue;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>
/// What each rep is to sell in this quarter and the three to come, as goals, and how many calls they are to make, which is no quota. The demo's file of quotas
/// ends before them.
/// </summary>
internal sealed class FirstGoals(CrmDatabase database, CrmClock clock)
{
    private const int Quarters = 4;

    public void Add()
    {
        if (database.All(CrmTypes.Goals).Count > 0)
        {
            return;
        }

        var owners = database.Owners().ToDictionary(x => x.Email);
        var reps = DemoFiles.People().Users.Where(x => x.Role == UserRole.Rep && owners.ContainsKey(x.Email));
        database.Commit(new JournalEntry
        {
            Records = [.. reps.SelectMany(rep => Enumerable.Range(DemoPlanFiles.ThisQuarter, Quarters).SelectMany(quarter => Of(rep, owners[rep.Email], quarter)))],
        });
    }

    private IEnumerable<CrmRecord> Of(DemoUser rep, CrmOwner owner, int quarter)
    {
        var (from, to, amount) = DemoPlanFiles.Quota(rep, quarter, DateOnly.FromDateTime(clock.Now.UtcDateTime));
        yield return Goal(owner, from, to, amount, new()
        {
            ["hs_goal_name"] = $"Revenue of {rep.Name}",
            ["hs_goal_type"] = "sales_quota",
            ["hs_goal_target_currency_code"] = "USD",
            ["hs_kpi_unit_type"] = "currency",
            ["hs_kpi_object_type_id"] = "0-3",
            ["hs_kpi_time_period_property"] = "closedate",
        });
        yield return Goal(owner, from, to, 360, new() { ["hs_goal_name"] = $"Calls of {rep.Name}", ["hs_goal_type"] = "calls_made", ["hs_kpi_unit_type"] = "number" });
    }

    private CrmRecord Goal(CrmOwner owner, DateOnly from, DateOnly to, int amount, Dictionary<string, string?> properties)
    {
        properties["hs_target_amount"] = amount.ToString(CultureInfo.InvariantCulture);
        properties["hs_start_datetime"] = CrmText.Time(Midnight(from));
        properties["hs_end_datetime"] = CrmText.Time(Midnight(to.AddDays(1)).AddMilliseconds(-1));
        properties["hs_milestone"] = "quarterly";
        properties["hubspot_owner_id"] = CrmText.Id(owner.Id);
        properties["hs_assignee_user_id"] = CrmText.Id(owner.UserId);
        return new CrmRecord(CrmTypes.Goals, database.NextId(), clock.Now, clock.Now, Archived: false, properties);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
