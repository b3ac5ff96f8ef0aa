using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

/// <summary>The feature as it is registered, over a database of its own, with a clock that goes when told to.</summary>
internal sealed class GovernanceServices : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly ServiceProvider _services;

    private GovernanceServices(ServiceProvider services) => _services = services;

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IDbContextFactory<RevOpsDb> Databases => Get<IDbContextFactory<RevOpsDb>>();

    public static async Task<GovernanceServices> CreateAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        GovernanceServices? made = null;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, database.ConnectionString))
            .AddSingleton<TimeProvider>(_ => made!.Time)
            .AddPersistence(DatabaseProvider.Postgres)
            .AddGovernance();
        return made = new GovernanceServices(services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>The first admin, with <see cref="Password"/>.</summary>
    public async Task<Viewer> AdminAsync()
    {
        var created = await Get<CreateFirstAdmin>().RunAsync("Ada Min", "ada@halyard.example", Password, CancellationToken.None);
        return await ViewerAsync(created.Value);
    }

    /// <summary>Somebody who joined by invitation, with <see cref="Password"/>.</summary>
    public async Task<Viewer> JoinAsync(Viewer admin, string name, UserRole role, params TeamId[] teams)
    {
        var link = await Get<InviteUser>().RunAsync(admin, Invited(name, role, teams), CancellationToken.None);
        Time.Advance(TimeSpan.FromSeconds(1));
        var id = await Get<RedeemInvitation>().RunAsync(link.Value!.Token, name, Password, CancellationToken.None);
        return await ViewerAsync(id.Value);
    }

    public static InvitedPerson Invited(string name, UserRole role, params TeamId[] teams) =>
        new($"{name.ToLowerInvariant().Replace(' ', '.')}@halyard.example", name, role, teams);

    public async Task<TeamId> TeamAsync(Viewer admin, string name) =>
        (await Get<EditTeams>().CreateAsync(admin, name, CancellationToken.None)).Value;

    public async Task<Viewer> ViewerAsync(UserId id) => (await Get<IPeople>().FindAsync(id, CancellationToken.None))!.AsViewer();

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = await Databases.CreateDbContextAsync();
        return await db.Audit.OrderBy(x => x.Id).Select(x => x.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
