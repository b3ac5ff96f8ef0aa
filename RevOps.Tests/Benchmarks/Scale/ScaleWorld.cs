using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>
/// A large workspace: who sells, to whom, by which stages. The same in each run, so that its parts can be made one after another in several runs.
/// </summary>
internal sealed class ScaleWorld(TestDatabase database, ScaleSize size)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private const int Teams = 12;
    private const int RepsPerTeam = 10;
    private static readonly string[] Industries = ["Freight", "Retail", "Banking", "Software", "Health", "Public"];
    private static readonly string[] Regions = ["EMEA", "AMER", "APAC", "LATAM"];
    private static readonly string[] Segments = ["commit", "product-led", "prospect"];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public ScaleSize Size => size;

    public TestDatabase Database => database;

    public IReadOnlyList<Viewer> Reps { get; private set; } = [];

    public Viewer Manager { get; private set; } = null!;

    public Viewer Analyst { get; private set; } = null!;

    public IReadOnlyList<DealStage> Stages { get; private set; } = [];

    public IReadOnlyList<(AccountId Id, int Rep)> Accounts { get; private set; } = [];

    /// <summary>The rep with the most of everything.</summary>
    public Viewer Rep => Reps[0];

    public bool IsTired => _clock.Elapsed > ScaleSize.Patience;

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Some reps have more than others: the busiest 2.5 %, their team 15 %.</summary>
    public int AnyRep(Random random) => (int)(Math.Pow(random.NextDouble(), 1.3) * Reps.Count);

    /// <summary>A context whose connection stays open and does not check each row's references one by one.</summary>
    public async Task<RevOpsDb> OpenAsync()
    {
        var db = database.CreateDbContext();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("SET session_replication_role = replica; SET synchronous_commit = off");
        return db;
    }

    public async Task PrepareAsync()
    {
        await using var db = await OpenAsync();
        if (!await db.Users.AnyAsync(x => x.Name == "Analyst"))
        {
            AddPeople(db);
            AddStages(db);
            AddPlans(db);
            await db.SaveChangesAsync();
            await AddAccountsAsync(db);
        }

        await ReadAsync(db);
    }

    private async Task ReadAsync(RevOpsDb db)
    {
        var teams = (await db.TeamMembers.AsNoTracking().ToListAsync()).ToLookup(x => x.UserId, x => x.TeamId);
        var users = await db.Users.AsNoTracking().OrderBy(x => x.Name).ToListAsync();
        Viewer As(AppUser user) => new(user.Id, user.Name, user.Role, [.. teams[user.Id]]);
        Reps = [.. users.Where(x => x.Role == UserRole.Rep).Select(As)];
        Manager = As(users.First(x => x.Name == "Manager 01"));
        Analyst = As(users.First(x => x.Name == "Analyst"));
        Stages = await db.DealStages.AsNoTracking().OrderBy(x => x.Order).ToListAsync();
        var places = Reps.Select((x, i) => (x.UserId, Place: i)).ToDictionary(x => x.UserId, x => x.Place);
        var accounts = await db.Accounts.AsNoTracking().OrderBy(x => x.Name).Select(x => new { x.Id, x.OwnerId }).ToListAsync();
        Accounts = accounts.ConvertAll(x => (x.Id, places[x.OwnerId!.Value]));
    }

    private static void AddPeople(RevOpsDb db)
    {
        for (var t = 1; t <= Teams; t++)
        {
            var team = new Team(Text($"Team {t:00}"));
            db.Teams.Add(team);
            Add(db, Text($"Manager {t:00}"), UserRole.Manager, team.Id);
            for (var r = 1; r <= RepsPerTeam; r++)
            {
                Add(db, Text($"Rep {t:00}-{r:00}"), UserRole.Rep, team.Id);
            }
        }

        Add(db, "Analyst", UserRole.Analyst, null);
    }

    private static void Add(RevOpsDb db, string name, UserRole role, TeamId? team)
    {
        var email = name.ToLowerInvariant().Replace(' ', '.') + "@bench.example";
        var user = new AppUser { Name = name, Role = role, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant() };
        db.Users.Add(user);
        if (team is { } of)
        {
            db.TeamMembers.Add(new TeamMember(of, user.Id));
        }
    }

    private static void AddStages(RevOpsDb db)
    {
        string[] open = ["Qualification", "Discovery", "Evaluation", "Proposal", "Negotiation"];
        db.AddRange(open.Select((name, i) => new DealStage(DealStage.DefaultPipeline, name, i + 1, DealState.Open, 10 + (i * 20), isLate: i > 2)));
        db.AddRange(
            new DealStage(DealStage.DefaultPipeline, "Won", 8, DealState.Won, 100, isLate: true),
            new DealStage(DealStage.DefaultPipeline, "Lost", 9, DealState.Lost, 0, isLate: true));
    }

    private static void AddPlans(RevOpsDb db)
    {
        var random = new Random(3);
        foreach (var day in Enumerable.Range(0, 3 * 365).Select(x => Today.AddDays(-x)))
        {
            db.AddRange(new ExchangeRate("EUR", day, 1.05m + (random.Next(100) / 1000m)), new ExchangeRate("GBP", day, 1.2m + (random.Next(100) / 1000m)));
        }

        foreach (var user in db.Users.Local.Where(x => x.Role == UserRole.Rep).ToList())
        {
            var team = db.TeamMembers.Local.First(x => x.UserId == user.Id).TeamId;
            for (var quarter = new DateOnly(2024, 1, 1); quarter < Today; quarter = quarter.AddMonths(3))
            {
                db.Add(new Quota(quarter, quarter.AddMonths(3).AddDays(-1), 400_000, "USD") { OwnerId = user.Id, TeamId = team });
            }
        }
    }

    private async Task AddAccountsAsync(RevOpsDb db)
    {
        Reps = [.. (await db.Users.AsNoTracking().Where(x => x.Role == UserRole.Rep).OrderBy(x => x.Name).ToListAsync()).Select(x => new Viewer(x.Id, x.Name, x.Role, []))];
        var teams = (await db.TeamMembers.AsNoTracking().ToListAsync()).ToDictionary(x => x.UserId, x => x.TeamId);
        var random = new Random(5);
        List<Account> accounts = [];
        List<Contact> contacts = [];
        List<Contract> contracts = [];
        for (var i = 0; i < size.Accounts; i++)
        {
            var account = new Account(Text($"Account {i:000000}"), Text($"a{i}.example"));
            account.Describe(Segments[random.Next(3)], random.Next(9) == 0 ? null : Industries[random.Next(Industries.Length)], random.Next(9) == 0 ? null : random.Next(5, 5000), Regions[random.Next(4)]);
            var rep = Reps[AnyRep(random)].UserId;
            account.Give(rep, teams[rep]);
            accounts.Add(account);
            contacts.AddRange(Enumerable.Range(0, 3).Select(x => new Contact(account.Id, Text($"Person {x} of {i}"), "Head of Operations", Text($"p{x}@a{i}.example"))));
            if (i < size.Using)
            {
                var begin = Today.AddDays(-random.Next(30, 360));
                contracts.Add(new Contract(account.Id, Text($"C-{i}"), begin, begin.AddYears(1)) { Arr = random.Next(10, 400) * 1000, Currency = "USD", CommitmentPerMonth = random.Next(1000, 9000) });
            }
        }

        await db.InsertManyAsync(accounts, CancellationToken.None);
        await db.InsertManyAsync(contacts, CancellationToken.None);
        await db.InsertManyAsync(contracts, CancellationToken.None);
    }
}
