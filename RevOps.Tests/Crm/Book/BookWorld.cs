using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Connectors.HubSpot;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Crm.Book;
using RevOps.Infrastructure.Deals.Edits;
using RevOps.Infrastructure.Deals.Moves;
using RevOps.Infrastructure.Deals.Writing;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Reviews.Pipeline;
using RevOps.Tests.Connectors;
using RevOps.Tests.Demo.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>A database, the demo CRM on a real socket, and what stands between them, a step at a time.</summary>
internal sealed class BookWorld : IAsyncDisposable
{
    private readonly HubSpotConnector _hubSpot = HubSpotLab.Connector();

    private BookWorld(TestDatabase database, TestPeople people, RunningCrm crm)
    {
        (Database, People, Crm) = (database, people, crm);
        Connection = new CrmConnection("hubspot", "HubSpot", crm.Address, "", Time.GetUtcNow());
        var connectors = new OneCrm(_hubSpot.Open(crm.Address, new CrmSecrets { AccessToken = RunningCrm.Token }));
        var signals = new ReviewSignals(NullLogger<ReviewSignals>.Instance);
        var queue = new ReviewQueue(
            database, new ReviewArrivals(database, signals, Time), new ReviewChanges(database, signals, Options.Create(new ReviewOptions()), Time), new JoinCandidates(database), Time);
        var moves = new DealMoves(database, connectors);
        Store = new BookStore(database, signals, Time);
        Read = new ReadBook(new ConnectionReader(database), connectors, Store, queue, Time);
        Move = new MoveDeal(moves, signals, Time);
        Undo = new UndoMove(moves, signals, Time);
        var edits = new DealEdits(database, connectors);
        Edit = new EditDeal(edits, signals, Time);
        UndoEdit = new UndoEdit(edits, signals, Time);
        Steer = new SteerDealWrite(moves, edits, Undo, UndoEdit, signals, Time);
        var deliveries = new DealDeliveries(database, signals, Time);
        Writer = new DealWriter(deliveries, new DeliverDealWrite(connectors, deliveries, queue, Time), signals, Time, NullLogger<DealWriter>.Instance);
        Ledger = new CrmLedger(database);
    }

    public TestDatabase Database { get; }

    public TestPeople People { get; }

    public RunningCrm Crm { get; }

    public CrmConnection Connection { get; }

    /// <summary>Goes with the CRM's clock until a test moves it on.</summary>
    public ManualTime Time { get; } = new(TimeProvider.System.GetUtcNow());

    public BookStore Store { get; }

    public ReadBook Read { get; }

    public MoveDeal Move { get; }

    public UndoMove Undo { get; }

    public EditDeal Edit { get; }

    public UndoEdit UndoEdit { get; }

    public SteerDealWrite Steer { get; }

    public DealWriter Writer { get; }

    public CrmLedger Ledger { get; }

    public Viewer Admin => People.Admin;

    public static async Task<BookWorld> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var world = new BookWorld(database, await TestPeople.AddAsync(database), await RunningCrm.StartAsync());
        await using var db = database.CreateDbContext();
        db.Connections.Add(world.Connection);
        await db.SaveChangesAsync();
        return world;
    }

    /// <summary>One poll of accounts, people and deals.</summary>
    public Task<CrmError?> PollAsync() => Read.RunAsync(Connection.Id, CancellationToken.None);

    /// <summary>The worker looks once.</summary>
    public Task<int> WriteAsync() => Writer.RunOnceAsync(CancellationToken.None);

    /// <summary>An open deal of the CRM that is not in this stage, as it is stored.</summary>
    public async Task<Deal> DealAsync(string notIn)
    {
        var there = (await Crm.Control.DealsAsync(100)).First(x => x.Stage != notIn && !x.Stage.StartsWith("closed", StringComparison.Ordinal));
        return await FindAsync(there.Id);
    }

    public async Task<Deal> FindAsync(string external)
    {
        await using var db = Database.CreateDbContext();
        return await db.Deals.AsNoTracking().SingleAsync(x => x.ExternalId == external);
    }

    public async Task<DealStage> StageAsync(string external)
    {
        await using var db = Database.CreateDbContext();
        var ids = db.CrmStages.Where(x => x.ExternalId == external).Select(x => x.StageId);
        return await db.DealStages.AsNoTracking().SingleAsync(x => ids.Contains(x.Id));
    }

    /// <summary>The stage that the deal has in the CRM.</summary>
    public async Task<string> ThereAsync(Deal deal) => (await ShownThereAsync(deal)).Stage;

    /// <summary>The deal as the CRM shows it.</summary>
    public async Task<DemoCrmDealView> ShownThereAsync(Deal deal) => (await Crm.Control.DealsAsync(100)).Single(x => x.Id == deal.ExternalId);

    /// <summary>A person moves a deal in the CRM.</summary>
    public Task MoveThereAsync(Deal deal, string stage) => EditThereAsync(deal, "dealstage", stage);

    /// <summary>A person changes a field of a deal in the CRM.</summary>
    public Task EditThereAsync(Deal deal, string field, string? value) =>
        Crm.Control.EditAsync("deals", deal.ExternalId!, new Dictionary<string, string?> { [field] = value });

    /// <summary>An admin changes a fact of a deal here.</summary>
    public async Task<EditedDeal> EditHereAsync(Deal deal, DealTerm to)
    {
        var seen = DealTerm.Of(await FindAsync(deal.ExternalId!), to.Part);
        var edited = await Edit.RunAsync(Admin, deal.Id, to, seen, CancellationToken.None);
        Assert.Null(edited.Error);
        return edited.Value!;
    }

    /// <summary>An admin moves a deal here.</summary>
    public async Task<MovedDeal> MoveHereAsync(Deal deal, string stage)
    {
        var moved = await Move.RunAsync(Admin, deal.Id, (await StageAsync(stage)).Id, (await FindAsync(deal.ExternalId!)).Version, CancellationToken.None);
        Assert.Null(moved.Error);
        return moved.Value!;
    }

    /// <summary>The lines of the ledger, newest first.</summary>
    public async Task<IReadOnlyList<LedgerLine>> LinesAsync() => (await Ledger.ListAsync(Admin, new LedgerFilter(), CancellationToken.None)).Items;

    /// <summary>How often the CRM was asked to change something.</summary>
    public async Task<long> WritesThereAsync() => (await Crm.Control.StateAsync()).Counts.Requests.ByRoute.GetValueOrDefault("objects.update");

    public async ValueTask DisposeAsync()
    {
        Writer.Dispose();
        _hubSpot.Dispose();
        await Crm.DisposeAsync();
    }

    private sealed class OneCrm(ICrm crm) : ICrmConnectors
    {
        public IReadOnlyList<CrmKind> Kinds => [];

        public ICrm Open(CrmConnection connection) => crm;

        public ICrm Try(string kind, Uri baseAddress, CrmSecrets secrets) => crm;
    }
}
