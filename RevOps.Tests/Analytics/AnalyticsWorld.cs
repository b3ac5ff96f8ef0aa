using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics;

/// <summary>Two teams with deals of all kinds, the same in every run.</summary>
internal sealed class AnalyticsWorld
{
    public static readonly DateOnly Today = new(2026, 5, 15);

    public required TestDatabase Database { get; init; }

    public required TestPeople People { get; init; }

    public required ManualTime Time { get; init; }

    public required DealStage Open { get; init; }

    public required DealStage Late { get; init; }

    public required DealStage Won { get; init; }

    public required DealStage Lost { get; init; }

    public IOrganisation Organisation => new Organisation(Database);

    public static AnalyticsFilter Quarter => new() { From = new(2026, 4, 1), To = new(2026, 6, 30) };

    public static async Task<AnalyticsWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var world = new AnalyticsWorld
        {
            Database = database,
            People = await TestPeople.AddAsync(database),
            Time = new ManualTime(new DateTimeOffset(Today, new TimeOnly(0, 0), TimeSpan.Zero)),
            Open = new DealStage(DealStage.DefaultPipeline, "Discovery", 1, DealState.Open, 20, isLate: false),
            Late = new DealStage(DealStage.DefaultPipeline, "Proposal", 2, DealState.Open, 60, isLate: true),
            Won = new DealStage(DealStage.DefaultPipeline, "Won", 8, DealState.Won, 100, isLate: true),
            Lost = new DealStage(DealStage.DefaultPipeline, "Lost", 9, DealState.Lost, 0, isLate: true),
        };
        await using var db = database.CreateDbContext();
        db.AddRange(world.Open, world.Late, world.Won, world.Lost, new ExchangeRate("EUR", new(2026, 1, 1), 1.1m));
        await db.SaveChangesAsync();
        return world;
    }

    /// <summary>Adds deals that differ in everything, with an account each.</summary>
    public async Task AddDealsAsync(int count, int seed)
    {
        var random = new Random(seed);
        string?[] currencies = ["USD", "USD", "EUR", "CHF", null];
        string?[] industries = ["Freight", "Retail", null];
        DealStage[] stages = [Open, Open, Late, Won, Lost];
        Viewer[] owners = [People.Rep, People.Colleague, People.OtherRep];
        await using var db = Database.CreateDbContext();
        for (var i = 0; i < count; i++)
        {
            var account = new Account($"Account {i}", null) { Industry = Pick(industries), Employees = random.Next(4) == 0 ? null : random.Next(1, 3000), Region = Pick<string?>(["EMEA", "AMER"]) };
            var owner = Pick(owners);
            var stage = Pick(stages);
            var deal = new Deal($"Deal {i}", stage, Time.GetUtcNow().AddDays(-random.Next(1, 300)))
            {
                AccountId = account.Id,
                Amount = random.Next(6) == 0 ? null : random.Next(1_000, 90_000),
                Currency = Pick(currencies),
                ClosesOn = random.Next(9) == 0 ? null : Today.AddDays(random.Next(-90, 90)),
                LeadSource = Pick<string?>(["Referral", "Web", null]),
                Forecast = Pick<ForecastCategory?>([null, ForecastCategory.Commit, ForecastCategory.BestCase]),
            };
            deal.Give(owner.UserId, owner.TeamIds[0]);
            db.AddRange(account, deal);
        }

        await db.SaveChangesAsync();
        T Pick<T>(T[] of) => of[random.Next(of.Length)];
    }
}
