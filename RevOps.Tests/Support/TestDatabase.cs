using Microsoft.EntityFrameworkCore;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Support;

/// <summary>A database of the product's schema for one test class, on real PostgreSQL.</summary>
internal sealed class TestDatabase : IDbContextFactory<RevOpsDb>
{
    private readonly DbContextOptions<PostgresDb> _options;

    private TestDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        _options = Options(connectionString);
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(PostgresFixture postgres) =>
        new(await postgres.CreateDatabaseAsync(PrepareAsync));

    /// <summary>A database that is there already.</summary>
    public static TestDatabase At(string connectionString) => new(connectionString);

    public RevOpsDb CreateDbContext() => new PostgresDb(_options);

    private static async Task PrepareAsync(string connectionString)
    {
        await using var db = new PostgresDb(Options(connectionString));
        await db.Database.MigrateAsync();
    }

    private static DbContextOptions<PostgresDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connectionString).Options;
}
