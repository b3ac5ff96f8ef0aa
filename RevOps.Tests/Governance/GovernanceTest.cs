using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

/// <summary>A test class over the feature's services; each test has its own database.</summary>
public abstract class GovernanceTest(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    internal GovernanceServices Services { get; private set; } = null!;

    protected static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => Services = await GovernanceServices.CreateAsync(postgres);

    public async Task DisposeAsync() => await Services.DisposeAsync();
}
