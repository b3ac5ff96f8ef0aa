using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Connectors;

/// <summary>What HubSpot leaves open about a goal: what it measures, whose it is, and when it ends.</summary>
public sealed class HubSpotGoalTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private HubSpotServer _server = null!;

    private ICrm _crm = null!;

    public async Task InitializeAsync()
    {
        _server = await HubSpotServer.StartAsync();
        _crm = HubSpotLab.Connector(time: new ManualTime(Now)).Open(_server.Address, new CrmSecrets { AccessToken = HubSpotServer.Token });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(null, "currency", "0-3", "closedate", "Q3", true)]
    [InlineData(null, "currency", "0-3", "createdate", "Q3", false)]
    [InlineData(null, "currency", "0-5", "closedate", "Q3", false)]
    [InlineData("deals_created", "number", "0-3", "closedate", "Quota", false)]
    [InlineData("sales_quota", null, null, null, "Q3", true)]
    [InlineData(null, null, null, null, "Revenue goal 2026", true)]
    [InlineData(null, null, null, null, "Calls", false)]
    public async Task ChangedQuotas_ByWhatItMeasures_HasAnAmountOrNone(string? type, string? unit, string? measured, string? by, string name, bool isQuota)
    {
        var goal = await ReadAsync(HubSpotLab.GoalProperties("501"), ("hs_goal_type", type), ("hs_kpi_unit_type", unit), ("hs_kpi_object_type_id", measured), ("hs_kpi_time_period_property", by), ("hs_goal_name", name));

        Assert.Equal(isQuota ? 250_000m : null, goal?.Amount);
    }

    [Fact]
    public async Task ChangedQuotas_AUserInsteadOfAnOwner_IsTheOwnerBehindThem()
    {
        _server.Store.Owners.Add("""{"id":"502","userId":77,"email":"eve@seller.example","firstName":"Eve","lastName":"Oak","archived":false}""");

        Assert.Equal("502", (await ReadAsync(HubSpotLab.GoalProperties(null), ("hs_assignee_user_id", "77")))?.OwnerId);
        Assert.Null((await ReadAsync(HubSpotLab.GoalProperties(null), ("hs_assignee_user_id", "78")))?.OwnerId);
        Assert.Null((await ReadAsync(HubSpotLab.GoalProperties(null)))?.OwnerId);
    }

    [Theory]
    [InlineData("2026-10-01T00:00:00Z", "2026-09-30")]
    [InlineData("2026-09-30T23:59:59.999Z", "2026-09-30")]
    [InlineData("2026-07-01T00:00:00Z", "2026-07-01")]
    public async Task ChangedQuotas_EndOfAPeriod_IsItsLastDay(string end, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), (await ReadAsync(HubSpotLab.GoalProperties("501"), ("hs_end_datetime", end)))?.To);

    [Fact]
    public async Task ChangedQuotas_WithoutDays_IsLeftOut() =>
        Assert.Null(await ReadAsync(HubSpotLab.GoalProperties("501"), ("hs_end_datetime", null)));

    private async Task<CrmQuota?> ReadAsync(Dictionary<string, string?> goal, params (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            goal[name] = value;
        }

        goal["hs_lastmodifieddate"] = "2026-05-04T09:59:00.123Z";
        var id = _server.Store.Add("goal_targets", goal);
        var page = await _crm.Book.ChangedQuotasAsync(new CrmCursor(Now.AddHours(-1)), CancellationToken.None);
        return page.Value!.Items.SingleOrDefault(x => x.Id == id);
    }
}
