using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Notes;
using RevOps.Domain.Deals.Risk;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Deals.Detail;
using RevOps.Infrastructure.Deals.Edits;
using RevOps.Infrastructure.Deals.Links;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Deals.Moves;
using RevOps.Infrastructure.Deals.Notes;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Coaching.Playbooks.Versions;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals;

/// <summary>A database with people and a pipeline, and what works on deals.</summary>
internal sealed class DealWorld
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private DealWorld(TestDatabase database, TestPeople people)
    {
        Database = database;
        People = people;
        var moves = new DealMoves(database, new FakeCrm());
        Assessments = new DealAssessments(database, Time);
        Assess = new AssessDeal(Assessments, new InMemoryPlaybooks(), new DealJudge(new DealAssessor(), new RiskEngine()), Time);
        Move = new MoveDeal(moves, new ManualSignals(), Time);
        UndoMove = new UndoMove(moves, new ManualSignals(), Time);
        var edits = new DealEdits(database, new FakeCrm());
        Edit = new EditDeal(edits, new ManualSignals(), Time);
        UndoEdit = new UndoEdit(edits, new ManualSignals(), Time);
        Letters = new DecideLetter(Assessments, Assess, Time);
        Actions = new DecideAction(Assessments, Time);
        Plans = new PlanAction(Assessments, new ActionPlans(database), new People(database, new UpperInvariantLookupNormalizer()), Time);
        Attach = new AttachNote(new Notes(database), new MimeMailReader(), Assess, Time);
        Links = new LinkCall(new DealCalls(database), Assess, Time);
        Queries = new DealQueries(database, new Organisation(database), Time);
        Details = new DealDetails(database);
        Calls = new CallStore(database, Time);
    }

    public TestDatabase Database { get; }

    public TestPeople People { get; }

    public ManualTime Time { get; } = new(Start);

    public DealAssessments Assessments { get; }

    public AssessDeal Assess { get; }

    public MoveDeal Move { get; }

    public UndoMove UndoMove { get; }

    public EditDeal Edit { get; }

    public UndoEdit UndoEdit { get; }

    public DecideLetter Letters { get; }

    public DecideAction Actions { get; }

    public PlanAction Plans { get; }

    public AttachNote Attach { get; }

    public LinkCall Links { get; }

    public DealQueries Queries { get; }

    public DealDetails Details { get; }

    public CallStore Calls { get; }

    public DealStage Discovery { get; } = new(DealStage.DefaultPipeline, "Discovery", 1, DealState.Open, 20, isLate: false);

    public DealStage Proposal { get; } = new(DealStage.DefaultPipeline, "Proposal", 2, DealState.Open, 60, isLate: true);

    public DealStage Won { get; } = new(DealStage.DefaultPipeline, "Closed won", 3, DealState.Won, 100, isLate: true);

    public static async Task<DealWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var world = new DealWorld(database, await TestPeople.AddAsync(database));
        await world.SaveAsync(world.Discovery, world.Proposal, world.Won, new ExchangeRate("EUR", new(2026, 1, 1), 1.1m));
        return world;
    }

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>A stored deal, by default the rep's in discovery.</summary>
    public async Task<Deal> DealAsync(string name, decimal? amount = null, string? currency = "USD", Viewer? owner = null, DateOnly? closes = null, AccountId? account = null, DealStage? stage = null)
    {
        var deal = new Deal(name, stage ?? Discovery, Start.AddDays(-20)) { Amount = amount, Currency = currency, ClosesOn = closes, AccountId = account };
        var of = owner ?? People.Rep;
        deal.Give(of.UserId, of.TeamIds.Count > 0 ? of.TeamIds[0] : null);
        await SaveAsync(deal);
        return deal;
    }

    public async Task<Deal> ReadAsync(DealId id)
    {
        await using var db = Database.CreateDbContext();
        return await db.Deals.SingleAsync(x => x.Id == id);
    }

    /// <summary>A stored call of a deal in which rep and customer speak in turn, the rep first.</summary>
    public async Task CallAsync(DealId deal, DateTimeOffset at, params string[] lines) =>
        Assert.True(await Calls.AddAsync([new CallBuilder().Of(People.Rep).On(at).About(deal).Saying(lines).Build()], [], CancellationToken.None));
}
