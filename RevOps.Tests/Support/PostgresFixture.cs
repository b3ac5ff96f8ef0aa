using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Support;

/// <summary>
/// A real PostgreSQL for tests: <c>IClassFixture&lt;PostgresFixture&gt;</c>. One server a test run, shared by all classes and
/// started by the first that asks; it and its data go when the test process ends.
/// </summary>
public sealed class PostgresFixture
{
    private static readonly Lazy<Task<TestServer>> Shared = new(TestServer.StartAsync);
    private readonly Lazy<Task<TestServer>> _server = Shared;

    /// <summary>A new database with nothing of other tests in it.</summary>
    /// <param name="prepareTemplate">
    /// Fills a database, given its connection string: migrations, seed data. Runs once a test run for the same method; each
    /// database is then a copy of the result, which takes a fraction of the time. Pass a method group or a lambda that captures nothing.
    /// </param>
    /// <returns>The database's connection string.</returns>
    public async Task<string> CreateDatabaseAsync(Func<string, Task>? prepareTemplate = null)
    {
        var server = await _server.Value;
        return await server.CreateDatabaseAsync(prepareTemplate);
    }
}
