using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>
/// A PostgreSQL, the demo CRM on a real socket with neither limits nor lots, people, a connection between them, and the product as a
/// process over it. One for all runs.
/// </summary>
internal sealed class LoopWorld : IAsyncDisposable
{
    private readonly WebApplication _crm;
    private readonly HttpClient _http;

    private LoopWorld(LoopDatabase server, WebApplication crm, DemoCrmSecrets secrets)
    {
        (Server, _crm, CrmAddress) = (server, crm, DemoCrmCommand.Address(crm));
        _http = new HttpClient { BaseAddress = CrmAddress };
        Control = new DemoCrmControl(_http, secrets.ControlToken!);
        Database = TestDatabase.At(server.ConnectionString);
        Proxy = new DatabaseProxy(new NpgsqlConnectionStringBuilder(server.ConnectionString).Port);
        (Port, SecondPort) = (FreePort.Choose(), FreePort.Choose());
    }

    public LoopDatabase Server { get; }

    public DatabaseProxy Proxy { get; }

    /// <summary>The product's database, not through the proxy.</summary>
    public TestDatabase Database { get; }

    public DemoCrmControl Control { get; }

    public Uri CrmAddress { get; }

    /// <summary>What the CRM holds, for quick looks; the last check goes by its export.</summary>
    public CrmDatabase Crm => _crm.Services.GetRequiredService<CrmDatabase>();

    /// <summary>Addresses of those who hold calls.</summary>
    public required IReadOnlyList<string> Reps { get; init; }

    public required ConnectionId Connection { get; init; }

    /// <summary>Path of RevOps.Web.dll. <c>REVOPS_BENCH_PRODUCT</c> names another build's.</summary>
    public string Program { get; } = Environment.GetEnvironmentVariable("REVOPS_BENCH_PRODUCT") ?? typeof(Program).Assembly.Location;

    public ProductProcess? Product { get; private set; }

    public ProductProcess? Second { get; private set; }

    /// <summary>What the products said, errors only.</summary>
    public List<string> Said { get; } = [];

    private int Port { get; }

    private int SecondPort { get; }

    public static async Task<LoopWorld> CreateAsync(int searchLagMs = 300)
    {
        var server = await LoopDatabase.StartAsync();
        var secrets = DemoCrmSecrets.Create();
        var crm = DemoCrmServer.Build(new DemoCrmServerOptions
        {
            ClientId = secrets.ClientId,
            ClientSecret = secrets.ClientSecret,
            RefreshToken = secrets.RefreshToken,
            ControlToken = secrets.ControlToken,
            SearchLagMs = searchLagMs,
            RequestsPerTenSeconds = 0,
            SearchesPerSecond = 0,
            LateTranscriptPercent = 0,
            NeverTranscriptPercent = 0,
        });
        await crm.StartAsync();
        var (reps, connection) = await LoopSeed.AddAsync(server.ConnectionString, DemoCrmCommand.Address(crm), secrets);
        return new LoopWorld(server, crm, secrets) { Reps = reps, Connection = connection };
    }

    /// <summary>Starts the product where it does not run, and returns once it serves.</summary>
    public async Task StartProductAsync()
    {
        if (Product is not { Runs: true })
        {
            Forget(Product);
            Product = Start(Port);
        }

        await Product.ReadyAsync();
    }

    /// <summary>Starts another node on the same database.</summary>
    public async Task StartSecondAsync()
    {
        Second = Start(SecondPort);
        await Second.ReadyAsync();
    }

    public void EndSecond()
    {
        Forget(Second);
        Second = null;
    }

    /// <summary>The CRM announces ended calls to the product.</summary>
    public Task AnnounceAsync() => Control.SetWebhookAsync(
        new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/api/v1/webhooks/hubspot/{Connection}")), null);

    /// <summary>What an admin does whose account's day is used up: other credentials, which end the connection's pause.</summary>
    public async Task ReplaceCredentialsAsync()
    {
        await using var db = Database.CreateDbContext();
        var connection = await db.Connections.SingleAsync(x => x.Id == Connection);
        connection.Replace(connection.SealedSecrets, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
    }

    /// <summary>What the CRM's export would say of these calls, without the ten thousand others.</summary>
    public DemoCrmExport ExportOf(IReadOnlyCollection<string> ids)
    {
        var first = ids.Min(x => long.Parse(x, CultureInfo.InvariantCulture));
        var notes = Crm.All(CrmTypes.Notes).Where(x => x.Id > first);
        var calls = ids.Select(x => Crm.Find(CrmTypes.Calls, long.Parse(x, CultureInfo.InvariantCulture))!);
        return new DemoCrmExport(
            [.. calls.Select(x => new DemoCrmExportedCall(CrmText.Id(x.Id), x.Properties, x.UpdatedAt, x.Archived))],
            [.. notes.Select(x => new DemoCrmNote(CrmText.Id(x.Id), x.Value("hs_note_body") ?? "", x.CreatedAt, x.UpdatedAt, x.Archived, [], [], []))]);
    }

    public async ValueTask DisposeAsync()
    {
        Forget(Product);
        Forget(Second);
        _http.Dispose();
        await _crm.DisposeAsync();
        await Proxy.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Server.DisposeAsync();
    }

    private ProductProcess Start(int port) => ProductProcess.Start(Program, port, new Dictionary<string, string>
    {
        ["ConnectionStrings__RevOps"] = new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Port = Proxy.Port }.ConnectionString,
        ["RevOps__Demo"] = "false",
        ["RevOps__PublicUrl"] = "https://revops.example/",
        ["RevOps__Reviews__LeaseSeconds"] = "3",
        ["HubSpot__Paced"] = "false",

        // Every poll reads this much again; with hundreds of runs in a row five minutes are ten thousand calls.
        ["HubSpot__OverlapSeconds"] = "30",
        ["Logging__LogLevel__Default"] = "Error",
    });

    private void Forget(ProductProcess? product)
    {
        if (product is not null)
        {
            product.Dispose();
            Said.AddRange(product.Said);
        }
    }
}
