using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Connectors.HubSpot;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Crm.Book;
using RevOps.Infrastructure.Deals.Links;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Connectors;
using RevOps.Tests.Demo.Crm;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>Which deal a CRM's call is about: as the CRM associates them, over a real socket, whichever is read first.</summary>
public sealed class CallDealsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Call_ScoredAfterItsDealWasRead_IsTiedAndReadingAgainDoublesNothing()
    {
        await using var lab = await Lab.CreateAsync(postgres);
        await lab.ReadAsync();
        var call = await lab.EndAsync();
        await lab.ScoreAsync(call);

        var deal = await lab.DealAsync(Assert.Single(await lab.AssociatedAsync(call)));
        Assert.Equal((deal.Id, DealSaidBy.Crm), await lab.AboutAsync(call));
        await lab.ReadAsync();
        await lab.World.AnnounceAsync(call);
        await lab.ReadAsync();

        await using var db = lab.World.Database.CreateDbContext();
        Assert.Equal(deal.Id, (await db.Calls.SingleAsync()).DealId);
        Assert.Equal(call, (await db.CallDealLinks.SingleAsync()).CallKey);
        Assert.Equal(deal.AccountId, (await db.Calls.SingleAsync()).AccountId);
    }

    [Fact]
    public async Task Call_ScoredBeforeItsDealWasRead_IsTiedOnceItIs()
    {
        await using var lab = await Lab.CreateAsync(postgres);
        var call = await lab.EndAsync();
        await lab.ScoreAsync(call);
        Assert.Equal((null, DealSaidBy.Nobody), await lab.AboutAsync(call));

        await lab.ReadAsync();

        var deal = await lab.DealAsync(Assert.Single(await lab.AssociatedAsync(call)));
        Assert.Equal((deal.Id, DealSaidBy.Crm), await lab.AboutAsync(call));
    }

    [Fact]
    public async Task Association_ChangedThere_IsFollowed()
    {
        await using var lab = await Lab.CreateAsync(postgres);
        await lab.ReadAsync();
        var call = await lab.EndAsync();
        await lab.ScoreAsync(call);
        var first = Assert.Single(await lab.AssociatedAsync(call));
        var other = (await lab.Crm.Control.DealsAsync(100)).First(x => x.Id != first && !x.Stage.StartsWith("closed", StringComparison.Ordinal)).Id;

        await lab.Crm.Control.AssociateAsync("calls", call, "deals", first, remove: true);
        await lab.ReadAsync();
        Assert.Equal((null, DealSaidBy.Nobody), await lab.AboutAsync(call));

        await lab.Crm.Control.AssociateAsync("calls", call, "deals", other);
        await lab.ReadAsync();
        Assert.Equal(((await lab.DealAsync(other)).Id, DealSaidBy.Crm), await lab.AboutAsync(call));
    }

    [Fact]
    public async Task Association_OfACallThatAPersonTookOff_ChangesNothingUntilTakenBack()
    {
        await using var lab = await Lab.CreateAsync(postgres);
        await lab.ReadAsync();
        var call = await lab.EndAsync();
        await lab.ScoreAsync(call);
        var first = Assert.Single(await lab.AssociatedAsync(call));
        var (from, _) = await lab.AboutAsync(call);
        var calls = new DealCalls(lab.World.Database);
        Assert.True(await calls.SetAsync(await lab.CallAsync(call), from, new CallAbout(null, DealSaidBy.Person), Audit(), CancellationToken.None));
        var other = (await lab.Crm.Control.DealsAsync(100)).First(x => x.Id != first && !x.Stage.StartsWith("closed", StringComparison.Ordinal)).Id;

        await lab.Crm.Control.AssociateAsync("calls", call, "deals", first, remove: true);
        await lab.Crm.Control.AssociateAsync("calls", call, "deals", other);
        await lab.ReadAsync();
        Assert.Equal((null, DealSaidBy.Person), await lab.AboutAsync(call));

        // Taken back, the CRM's word counts again, as it is by now
        Assert.True(await calls.SetAsync(await lab.CallAsync(call), null, new CallAbout(from, DealSaidBy.Crm), Audit(), CancellationToken.None));
        Assert.Equal(((await lab.DealAsync(other)).Id, DealSaidBy.Crm), await lab.AboutAsync(call));

        AuditEntry Audit() => new(lab.World.Time.GetUtcNow(), null, "Test", "deal.call-linked", "call", "Said which deal the call is about");
    }

    [Theory]
    [InlineData(new[] { DealState.Won }, null, 0)]
    [InlineData(new[] { DealState.Lost, DealState.Open }, null, 1)]
    [InlineData(new[] { DealState.Open, DealState.Open }, null, null)]
    [InlineData(new[] { DealState.Won, DealState.Open }, 0, 0)]
    [InlineData(new[] { DealState.Lost, DealState.Won }, null, null)]
    [InlineData(new DealState[0], null, null)]
    public void Choice_OfSeveral_IsNotGuessed(DealState[] states, int? now, int? chosen)
    {
        var known = states.Select(x => (Id: DealId.New(), State: x)).ToList();
        DealId? At(int? place) => place is { } x ? known[x].Id : null;

        Assert.Equal(At(chosen), CallDealChoice.Of(known, At(now)));
    }

    /// <summary>The review pipeline on a real database, with the demo CRM behind the real connector.</summary>
    private sealed class Lab : IAsyncDisposable
    {
        private readonly HubSpotConnector _hubSpot = HubSpotLab.Connector();
        private readonly ICrm _crm;
        private readonly ReadBook _read;

        private Lab(PipelineWorld world, RunningCrm crm)
        {
            (World, Crm) = (world, crm);
            _crm = _hubSpot.Open(crm.Address, new CrmSecrets { AccessToken = RunningCrm.Token });
            world.Crm.Opens = _ => _crm;
            _read = new ReadBook(
                new ConnectionReader(world.Database), world.Crm, new BookStore(world.Database, new ManualSignals(), world.Time), world.Queue, world.Time);
        }

        public PipelineWorld World { get; }

        public RunningCrm Crm { get; }

        public static async Task<Lab> CreateAsync(PostgresFixture postgres) => new(await PipelineWorld.CreateAsync(postgres), await RunningCrm.StartAsync());

        public async Task ReadAsync()
        {
            World.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await _read.RunAsync(World.Connection.Id, CancellationToken.None));
        }

        /// <summary>A call of a company's ended; who held it is a user here.</summary>
        public async Task<string> EndAsync()
        {
            var company = (await _crm.Book.ChangedAccountsAsync(new CrmCursor(BookReading.Beginning), CancellationToken.None)).Value!.Items.First(x => x.Domain is not null);
            var ended = await Crm.EndCallAsync(new DemoCrmCallRequest { CompanyDomain = company.Domain, Transcript = "ready", Announce = false });
            var email = ended.OwnerEmail!;
            await using var db = World.Database.CreateDbContext();
            db.Users.Add(new AppUser
            {
                Name = "Sam Seller",
                Role = UserRole.Rep,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                SecurityStamp = "x",
            });
            await db.SaveChangesAsync();
            return ended.Id;
        }

        public async Task ScoreAsync(string call)
        {
            await World.AnnounceAsync(call);
            foreach (var review in await World.ClaimAsync())
            {
                await World.Get<RunReview>().RunAsync(review, World.Connection, _crm, CancellationToken.None);
            }

            Assert.NotNull((await World.ReviewAsync(call)).CallId);
        }

        public async Task<IReadOnlyList<string>> AssociatedAsync(string call) => (await _crm.FindCallAsync(call, CancellationToken.None)).Value!.DealIds;

        public async Task<Deal> DealAsync(string key)
        {
            await using var db = World.Database.CreateDbContext();
            return await db.Deals.SingleAsync(x => x.ExternalId == key);
        }

        public async Task<CallId> CallAsync(string call) => (await World.ReviewAsync(call)).CallId!.Value;

        public async Task<(DealId?, DealSaidBy)> AboutAsync(string call)
        {
            var id = await CallAsync(call);
            await using var db = World.Database.CreateDbContext();
            var found = await db.Calls.SingleAsync(x => x.Id == id);
            return (found.DealId, found.DealSaidBy);
        }

        public async ValueTask DisposeAsync()
        {
            _hubSpot.Dispose();
            await Crm.DisposeAsync();
        }
    }
}
