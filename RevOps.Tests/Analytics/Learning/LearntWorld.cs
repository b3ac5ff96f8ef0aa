using RevOps.Domain.Analytics.Learning;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Analytics.Learning;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Learning;

/// <summary>A database with decided deals and leads, of which those that were referred do better, and what learns from them.</summary>
internal sealed class LearntWorld
{
    private LearntWorld(AnalyticsWorld world)
    {
        World = world;
        Store = new ModelStore(world.Database, world.Time);
        Trails = new DealTrails(world.Database, world.Organisation);
        Leads = new LeadTrails(world.Database);
    }

    public AnalyticsWorld World { get; }

    public ManualTime Time => World.Time;

    public ModelStore Store { get; }

    public DealTrails Trails { get; }

    public LeadTrails Leads { get; }

    public ITrainingSource[] Sources => [new LearnDealWins(Trails), new LearnLeadConversions(Leads, Time)];

    public RenewModels Renew => new(Store, Sources, new TrainModel(new LogisticRegression()), Time);

    public SeeModels See => new(Store, Sources, Time);

    public ReckonDeals Reckon => new(Store, Trails, Time);

    public ReckonLeads ReckonLeads => new(Store, Leads, Time);

    public SeeDealChance Chance => new(Store, Trails, Time);

    public SeeLeadChance LeadChance => new(Store, Leads, Time);

    public static async Task<LearntWorld> CreateAsync(PostgresFixture postgres) => new(await AnalyticsWorld.CreateAsync(postgres));

    /// <summary>Deals that took a month each, one after the other up to today.</summary>
    public async Task DecideDealsAsync(int count, int seed = 3)
    {
        var random = new Random(seed);
        await using var db = World.Database.CreateDbContext();
        for (var i = 0; i < count; i++)
        {
            var (isReferred, made) = (random.Next(3) == 0, Time.GetUtcNow().AddDays(-40 - ((count - i) * 1.5)));
            var deal = new Deal($"Past {i}", World.Open, made) { LeadSource = isReferred ? "Referral" : "Advert", Amount = 1000, Currency = "USD" };
            deal.Give(World.People.Rep.UserId, World.People.North);
            var isWon = random.NextDouble() < (isReferred ? 0.75 : 0.2);
            db.AddRange(deal, deal.MoveTo(World.Late, made.AddDays(10))!, deal.MoveTo(isWon ? World.Won : World.Lost, made.AddDays(30))!);
        }

        await db.SaveChangesAsync();
    }

    public async Task<Deal> OpenDealAsync(string source, Viewer? owner = null)
    {
        var deal = new Deal($"Open {source}", World.Open, Time.GetUtcNow().AddDays(-9))
        {
            LeadSource = source,
            Amount = 5000,
            Currency = "USD",
            ClosesOn = AnalyticsWorld.Today.AddDays(20),
        };
        var of = owner ?? World.People.Rep;
        deal.Give(of.UserId, of.TeamIds[0]);
        await SaveAsync(deal);
        return deal;
    }

    /// <summary>Leads that were decided ten days after they came in.</summary>
    public async Task DecideLeadsAsync(int count, int seed = 5)
    {
        var random = new Random(seed);
        await using var db = World.Database.CreateDbContext();
        for (var i = 0; i < count; i++)
        {
            var (isReferred, made) = (random.Next(3) == 0, Time.GetUtcNow().AddDays(-11 - ((count - i) * 0.5)));
            var lead = new Lead($"Past {i}", made) { LeadSource = isReferred ? "Referral" : "List", Title = "Head of Data" };
            lead.Give(World.People.Rep.UserId, World.People.North);
            if (random.NextDouble() < (isReferred ? 0.75 : 0.2))
            {
                lead.Convert(null, made.AddDays(10));
            }
            else
            {
                lead.Disqualify("No budget", made.AddDays(10));
            }

            db.Add(lead);
        }

        await db.SaveChangesAsync();
    }

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = World.Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
