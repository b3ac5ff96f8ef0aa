using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Demo.Revenue;
using RevOps.Tests.Crm.Imports;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo;

public sealed class DemoRevenueTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Deals_OfTwoYears_HaveEnoughEndsAndPatterns()
    {
        var deals = new DemoDeals(DemoCompanies.All(), Now).All();
        var closed = deals.Where(x => x.IsClosed).ToList();

        Assert.InRange(deals.Count, 640, 800);
        Assert.InRange(closed.Count(x => x.IsWon), 120, 260);
        Assert.True(closed.Count(x => !x.IsWon) >= 260, $"{closed.Count(x => !x.IsWon)} lost");
        Assert.True(Rate(x => x.Source == "Referral") > Rate(x => x.Source == "Outbound") + 0.15);
        Assert.True(Rate(x => x.People >= 3) > Rate(x => x.People == 1) + 0.1);
        Assert.All(deals, x => Assert.True(x.Path.Zip(x.Path.Skip(1)).All(p => p.First.At <= p.Second.At) && x.Path[^1].At <= Now, x.Id));
        Assert.Equal(deals.Count, deals.Select(x => x.Id).Distinct().Count());

        double Rate(Func<DemoDeal, bool> of) => closed.Where(of).Average(x => x.IsWon ? 1.0 : 0);
    }

    [Fact]
    public async Task Files_ThroughTheImport_AreTakenWhole()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        foreach (var file in DemoRevenueFiles.All(Now))
        {
            var import = await desk.RunAsync(await desk.TakeUpAsync(file.FileName, file.Bytes(), DemoRevenue.Source));

            Assert.True(import is { State: ImportState.Done, Counts: { Refused: 0, New: > 0 } }, $"{file.FileName}: {import.Kind} {import.State} {import.Counts} {import.Problem}");
        }

        await using var db = desk.Read();
        Assert.Equal(0, await db.Deals.CountAsync(x => x.AccountId == null));
        Assert.Equal(0, await db.DealContacts.CountAsync(x => x.ContactId == null || x.DealId == null));
        Assert.Equal(0, await db.DealStageChanges.CountAsync(x => x.DealId == null));
        Assert.True(await db.Leads.CountAsync(x => x.State == LeadState.Converted) >= 60);
        Assert.True(await db.Usage.Select(x => x.AccountId).Distinct().CountAsync() >= 60);
        Assert.Equal(4, await db.Usage.Select(x => x.Region).Distinct().CountAsync());
        Assert.Equal(8, await db.DealStages.CountAsync());
        Assert.Equal(3, await db.DealStages.CountAsync(x => x.IsLate && x.Kind == DealState.Open));
    }
}
