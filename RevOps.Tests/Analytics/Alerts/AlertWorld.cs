using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Risk;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Alerts;

/// <summary>A database with people, deals and what tells of them.</summary>
internal sealed class AlertWorld : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private AlertWorld(TestDatabase database, TestPeople people)
    {
        (Database, People) = (database, people);
        Store = new RevenueAlertStore(database, Signal, Time);
        Answer = new AnswerRevenueAlert(Store, Time);
        Rules = new EditRevenueRules(Store, Time);
        Quiet = new SetQuietHours(Store, Time);
        Feed = new RevenueAlertFeed(database, Signal, Time, NullLogger<RevenueAlertFeed>.Instance);
        Writer = new AlertWriter(Signal, Time);
    }

    public TestDatabase Database { get; }

    public TestPeople People { get; }

    public ManualTime Time { get; } = new(Start);

    public RevenueAlertSignal Signal { get; } = new(NullLogger<RevenueAlertSignal>.Instance);

    public RevenueAlertStore Store { get; }

    public AnswerRevenueAlert Answer { get; }

    public EditRevenueRules Rules { get; }

    public SetQuietHours Quiet { get; }

    public RevenueAlertFeed Feed { get; }

    public AlertWriter Writer { get; }

    public DealStage Discovery { get; } = new(DealStage.DefaultPipeline, "Discovery", 1, DealState.Open, 20, isLate: false);

    public DealStage Proposal { get; } = new(DealStage.DefaultPipeline, "Proposal", 2, DealState.Open, 60, isLate: true);

    public static async Task<AlertWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var world = new AlertWorld(database, await TestPeople.AddAsync(database));
        await world.SaveAsync(world.Discovery, world.Proposal);
        return world;
    }

    public void Dispose() => Feed.Dispose();

    public DealAlerts Deals(IDbContextFactory<RevOpsDb>? database = null) => new(database ?? Database, Writer, Time);

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task<Deal> DealAsync(string name, Viewer? owner = null)
    {
        var of = owner ?? People.Rep;
        var deal = new Deal(name, Discovery, Start.AddDays(-20));
        deal.Give(of.UserId, of.TeamIds[0]);
        await SaveAsync(deal);
        return deal;
    }

    /// <summary>A deal that was good when it was last looked at, and is not new here.</summary>
    public async Task<Deal> GoodDealAsync(string name, Viewer? owner = null)
    {
        var deal = await DealAsync(name, owner);
        await AssessAsync(deal, 90);
        await LookAsync();
        Time.Advance(TimeSpan.FromHours(1));
        return deal;
    }

    public async Task AssessAsync(Deal deal, double health, params string[] risks)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var assessment = new DealAssessment
        {
            DealId = deal.Id,
            AsOf = Time.GetUtcNow(),
            Rules = DealAssessment.CurrentRules,
            Letters = [],
            Health = new DealHealth(health, 0.8, [], [.. risks.Select(x => new DealRisk(x, RiskSeverity.High, [new RiskEvidence("field", $"{x} found")], $"Mend {x}"))]),
            Actions = [],
            Sources = 1,
        };
        await new DealAssessments(Database, Time).SaveAsync(assessment, deal.Version, Time.GetUtcNow(), null, CancellationToken.None);
    }

    public Task<bool> LookAsync() => Deals().RunAsync(CancellationToken.None);

    public Task<RevenueAlertPage> ListAsync(Viewer viewer, RevenueAlertShow show = RevenueAlertShow.Waiting) =>
        Store.ListAsync(viewer, new RevenueAlertFilter(show), CancellationToken.None);

    /// <summary>How many wait: by the alerts' own count, which the inbox's must equal.</summary>
    public async Task<int> CountAsync(Viewer viewer)
    {
        var waiting = await Store.CountWaitingAsync(viewer, CancellationToken.None);
        Assert.Equal(waiting, (await new InboxQueries(Database, Time).CountAsync(viewer, CancellationToken.None)).Alerts);
        return waiting;
    }

    public Task ZoneAsync(string zone) => new Organisation(Database).ChangeAsync(
        new OrganisationSettings { TimeZone = zone },
        new OrganisationSettings(),
        new AuditEntry(Time.GetUtcNow(), null, "Tests", "organisation.changed", "organisation", "Time zone"),
        CancellationToken.None);

    public async Task GiveAsync(Deal deal, Viewer to)
    {
        await using var db = Database.CreateDbContext();
        var row = await db.Deals.SingleAsync(x => x.Id == deal.Id);
        row.Give(to.UserId, to.TeamIds[0]);
        await db.SaveChangesAsync();
    }
}
