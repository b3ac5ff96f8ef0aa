using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Architecture;

/// <summary>The running product with two teams, a visitor of each kind and calls of both teams.</summary>
public sealed class DoorWorld : IAsyncLifetime
{
    private readonly Dictionary<Visitor, HttpClient> _clients = [];

    internal WebApp App { get; private set; } = null!;

    internal TestPeople People { get; private set; } = null!;

    /// <summary>A call of <see cref="Visitor.Rep"/>, team North.</summary>
    public CallId NorthCall { get; private set; }

    /// <summary>A call of team South.</summary>
    public CallId SouthCall { get; private set; }

    /// <summary>A deal of <see cref="Visitor.Rep"/>, team North.</summary>
    public DealId NorthDeal { get; private set; }

    /// <summary>A deal of team South.</summary>
    public DealId SouthDeal { get; private set; }

    public HttpClient ClientOf(Visitor visitor) => _clients[visitor];

    public async Task InitializeAsync()
    {
        App = await WebApp.StartAsync(new PostgresFixture(), ("RevOps:EmbedOrigins:0", "https://crm.example"));
        People = await TestPeople.AddAsync(App.Get<IDbContextFactory<RevOpsDb>>());
        NorthCall = await AddCallAsync(People.Rep);
        SouthCall = await AddCallAsync(People.OtherRep);
        (NorthDeal, SouthDeal) = await AddDealsAsync();
        _clients[Visitor.Anonymous] = App.Browser();
        foreach (var (visitor, person) in Persons())
        {
            _clients[visitor] = await App.BrowserOfAsync(person.UserId);
        }

        _clients[Visitor.KeyRead] = await ProgramAsync(ApiScopes.ReadCalls);
        _clients[Visitor.KeyWrite] = await ProgramAsync(ApiScopes.WriteCalls);
        _clients[Visitor.KeyAnalyze] = await ProgramAsync(ApiScopes.Analyze);
        _clients[Visitor.RepToken] = Program(await App.Get<EditOwnTokens>().IssueAsync(People.Rep, "dialler", CancellationToken.None));
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await App.DisposeAsync();
    }

    private async Task<(DealId North, DealId South)> AddDealsAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var stage = new DealStage(DealStage.DefaultPipeline, "Proposal", 1, DealState.Open, 50, isLate: false);
        var (north, south) = (new Deal("North deal", stage, now), new Deal("South deal", stage, now));
        north.Give(People.Rep.UserId, People.North);
        south.Give(People.OtherRep.UserId, People.South);
        await using var db = await App.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        db.AddRange(stage, north, south);
        await db.SaveChangesAsync();
        return (north.Id, south.Id);
    }

    private (Visitor Visitor, Viewer Person)[] Persons() =>
    [
        (Visitor.Rep, People.Rep),
        (Visitor.Colleague, People.Colleague),
        (Visitor.Manager, People.Manager),
        (Visitor.OtherManager, People.OtherManager),
        (Visitor.Analyst, People.Analyst),
        (Visitor.Admin, People.Admin),
    ];

    private async Task<CallId> AddCallAsync(Viewer rep)
    {
        var call = new CallBuilder().Of(rep).Build();
        await App.Get<ICallStore>().AddAsync([call], [], CancellationToken.None);
        return call.Call.Id;
    }

    private async Task<HttpClient> ProgramAsync(string scope) =>
        Program(await App.Get<EditApiKeys>().IssueAsync(People.Admin, scope, [scope], CancellationToken.None));

    private HttpClient Program(Domain.Result<IssuedKey, GovernanceError> key)
    {
        var client = App.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Value!.Key);
        return client;
    }
}
