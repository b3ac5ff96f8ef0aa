using System.Globalization;
using System.Net;
using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmSearchTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Search_EqualStampsOverPages_KeysetByIdFindsEachOnce()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SeedAsync(new DemoCrmSeedRequest(430, Utterances: 4, StartAt: Stamp, SpreadSeconds: 0));
        var found = new List<string>();
        string last = "0";

        for (var page = 0; page < 3; page++)
        {
            var results = Ids(await crm.FoundAsync("calls", Query("hs_object_id", Filter("hs_lastmodifieddate", "EQ", Stamp), Filter("hs_object_id", "GT", last))));
            found.AddRange(results);
            last = results[^1];
        }

        Assert.Equal(430, found.Distinct().Count());
        Assert.Equal(430, found.Count);
    }

    [Fact]
    public async Task Search_WindowOfChanges_PagesInOrderWithTotal()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SeedAsync(new DemoCrmSeedRequest(250, Utterances: 4, StartAt: Stamp, SpreadSeconds: 250));
        var since = Filter("hs_lastmodifieddate", "GTE", Stamp.AddSeconds(30));

        var first = await crm.FoundAsync("calls", Query("hs_lastmodifieddate", since));
        var second = await crm.FoundAsync("calls", Query("hs_lastmodifieddate", first.GetProperty("paging").GetProperty("next").GetProperty("after").GetString()!, since));

        Assert.Equal(220, first.GetProperty("total").GetInt32());
        Assert.Equal(200, Ids(first).Count);
        Assert.Equal(20, Ids(second).Count);
        Assert.False(second.TryGetProperty("paging", out _));
        List<string> all = [.. Ids(first), .. Ids(second)];
        Assert.Equal(all.OrderBy(x => long.Parse(x, CultureInfo.InvariantCulture)), all);
    }

    [Fact]
    public async Task Search_ChangeOfACall_AppearsInItsNewPlace()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SeedAsync(new DemoCrmSeedRequest(3, Utterances: 4, StartAt: Stamp, SpreadSeconds: 3));
        var oldest = Ids(await crm.FoundAsync("calls", Query("hs_lastmodifieddate")))[0];

        await crm.Control.EditAsync("calls", oldest, new Dictionary<string, string?> { ["hs_call_title"] = "Renamed" });

        Assert.Equal(oldest, Ids(await crm.FoundAsync("calls", Query("hs_lastmodifieddate")))[^1]);
    }

    [Theory]
    [InlineData("9900", 200, HttpStatusCode.BadRequest)]
    [InlineData("9800", 200, HttpStatusCode.OK)]
    [InlineData("0", 201, HttpStatusCode.BadRequest)]
    public async Task Search_PastItsLimits_IsRefused(string after, int limit, HttpStatusCode expected)
    {
        await using var crm = await RunningCrm.StartAsync();

        using var response = await crm.SearchAsync("calls", new { after, limit });

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Search_LongBodyOrTwoSortsOrUnknownProperty_IsRefused()
    {
        await using var crm = await RunningCrm.StartAsync();
        var sort = new { propertyName = "hs_object_id", direction = "ASCENDING" };

        using var tooLong = await crm.SearchAsync("calls", new { properties = new[] { new string('x', 3000) } });
        using var twoSorts = await crm.SearchAsync("calls", new { sorts = new[] { sort, sort } });
        using var unknown = await crm.SearchAsync("calls", Query("hs_object_id", Filter("nonsense", "EQ", "1")));

        Assert.All([tooLong, twoSorts, unknown], x => Assert.Equal(HttpStatusCode.BadRequest, x.StatusCode));
    }

    [Fact]
    public async Task Search_NewCall_AppearsOnceTheIndexHasCaughtUp()
    {
        var time = new ManualTime(Stamp);
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time, SearchLagMs = 300 });
        await crm.EndCallAsync();

        time.Advance(TimeSpan.FromMilliseconds(299));
        var before = await crm.FoundAsync("calls", Query("hs_lastmodifieddate"));
        time.Advance(TimeSpan.FromMilliseconds(1));
        var after = await crm.FoundAsync("calls", Query("hs_lastmodifieddate"));

        Assert.Equal(0, before.GetProperty("total").GetInt32());
        Assert.Equal(1, after.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Search_SixthInASecond_IsRefusedUntilTheNext()
    {
        var time = new ManualTime(Stamp);
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time, SearchesPerSecond = 5 });
        for (var i = 0; i < 5; i++)
        {
            await crm.FoundAsync("calls", new { });
        }

        using var sixth = await crm.SearchAsync("calls", new { });
        time.Advance(TimeSpan.FromSeconds(1));
        using var later = await crm.SearchAsync("calls", new { });

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
        Assert.Equal("SECONDLY", (await RunningCrm.JsonAsync(sixth)).GetProperty("policyName").GetString());
        Assert.Null(sixth.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Search_Contacts_GoByTheirOwnStampAndDefaults()
    {
        await using var crm = await RunningCrm.StartAsync();

        var found = await crm.FoundAsync("contacts", Query("lastmodifieddate", Filter("email", "EQ", "GRAHAM.TULLY@pellworth.example")));

        var properties = found.GetProperty("results")[0].GetProperty("properties");
        Assert.Equal(["createdate", "hs_call_title", "hs_object_id", "lastmodifieddate"], properties.EnumerateObject().Select(x => x.Name).Order());
    }

    private static object Query(string sort, params object[] filters) => Query(sort, "0", filters);

    private static object Query(string sort, string after, params object[] filters) => new
    {
        after,
        limit = 200,
        properties = new[] { "hs_call_title" },
        sorts = new[] { new { propertyName = sort, direction = "ASCENDING" } },
        filterGroups = filters.Length == 0 ? [] : new[] { new { filters } },
    };

    private static object Filter(string property, string comparison, string value) =>
        new { propertyName = property, @operator = comparison, value };

    private static object Filter(string property, string comparison, DateTimeOffset value) =>
        Filter(property, comparison, value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    private static List<string> Ids(JsonElement found) =>
        [.. found.GetProperty("results").EnumerateArray().Select(x => x.GetProperty("id").GetString()!)];
}
