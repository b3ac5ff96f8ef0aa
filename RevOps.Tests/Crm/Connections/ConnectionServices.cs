using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Connections;

/// <summary>Connections as they are registered, over a database of their own with people in it, and connectors that are scripted.</summary>
internal sealed class ConnectionServices : IAsyncDisposable
{
    public const string Token = "pat-eu1-secret-token";

    private readonly ServiceProvider _services;

    private ConnectionServices(ServiceProvider services, TestPeople people) => (_services, People) = (services, people);

    public TestPeople People { get; }

    public Viewer Admin => People.Admin;

    public ScriptedCrms Crms => (ScriptedCrms)Get<ICrmConnectors>();

    public ManualTime Time => (ManualTime)Get<TimeProvider>();

    /// <summary>The use case, a second after it was last asked for: the audit log is in order.</summary>
    public EditConnections Edit
    {
        get
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            return Get<EditConnections>();
        }
    }

    public static ConnectionSettings Settings { get; } = new("HubSpot EU", "https://api.hubapi.com/", 60, new WriteBackSettings());

    public static async Task<ConnectionServices> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, database.ConnectionString))
            .AddSingleton<TimeProvider>(new ManualTime(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)))
            .AddPersistence(DatabaseProvider.Postgres)
            .AddGovernance()
            .AddSingleton<ICrmConnectors, ScriptedCrms>()
            .AddCrmConnections()
            .BuildServiceProvider();
        return new ConnectionServices(services, await TestPeople.AddAsync(database));
    }

    public static SecretsChange WithToken(string token = Token) => new() { SignIn = CrmSignIn.Token, AccessToken = token };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<RevOpsDb> DbAsync() => await Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();

    /// <summary>A connection named <paramref name="name"/> with <see cref="Token"/>, as the list shows it.</summary>
    public async Task<ConnectionListItem> ConnectAsync(string name = "HubSpot EU")
    {
        var made = await Edit.CreateAsync(Admin, "hubspot", Settings with { Name = name }, WithToken(), CancellationToken.None);
        return await FindAsync(made.Value);
    }

    public async Task<ConnectionListItem> FindAsync(ConnectionId id) =>
        (await Get<IConnectionQueries>().ListAsync(Admin, CancellationToken.None)).Single(x => x.Id == id);

    public async Task<CrmSecrets?> StoredSecretsAsync(ConnectionId id)
    {
        await using var db = await DbAsync();
        return Get<ISecretBox>().OpenSecrets((await db.Connections.SingleAsync(x => x.Id == id)).SealedSecrets);
    }

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        await using var db = await DbAsync();
        return await db.Audit.Where(x => x.Action.StartsWith("connection.")).OrderBy(x => x.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
