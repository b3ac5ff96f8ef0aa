using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
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

    public HttpClient ClientOf(Visitor visitor) => _clients[visitor];

    public async Task InitializeAsync()
    {
        App = await WebApp.StartAsync(new PostgresFixture(), ("RevOps:EmbedOrigins:0", "https://crm.example"));
        People = await TestPeople.AddAsync(App.Get<IDbContextFactory<RevOpsDb>>());
        NorthCall = await AddCallAsync(People.Rep);
        SouthCall = await AddCallAsync(People.OtherRep);
        _clients[Visitor.Anonymous] = App.Browser();
        foreach (var (visitor, person) in Persons())
        {
            _clients[visitor] = await App.BrowserOfAsync(person.UserId);
        }

        _clients[Visitor.KeyRead] = await ProgramAsync(ApiScopes.ReadCalls);
        _clients[Visitor.KeyWrite] = await ProgramAsync(ApiScopes.WriteCalls);
        _clients[Visitor.KeyAnalyze] = await ProgramAsync(ApiScopes.Analyze);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await App.DisposeAsync();
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

    private async Task<HttpClient> ProgramAsync(string scope)
    {
        var key = await App.Get<EditApiKeys>().IssueAsync(People.Admin, scope, [scope], CancellationToken.None);
        var client = App.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Value!.Key);
        return client;
    }
}
