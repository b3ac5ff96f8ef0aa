using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Imports;

/// <summary>Imports files the way the page and the worker do, one step after the other.</summary>
internal sealed class ImportDesk
{
    private readonly TakeUpFile _takeUp;

    private ImportDesk(TestDatabase database, TestPeople people, TestDatabase? filling = null)
    {
        Database = database;
        People = people;
        Store = new ImportStore(database);
        var (reader, organisation) = (new TableReader(), new Organisation(database));
        _takeUp = new TakeUpFile(reader, Store, Signals, TimeProvider.System);
        Preview = new PreviewImport(reader, Store);
        Steer = new SteerImports(Store, Signals, TimeProvider.System);
        var runner = new ImportRunner(filling ?? database, Store, reader, organisation, Signals, TimeProvider.System);
        Worker = new ImportWorker(database, runner, new UndoImport(database, organisation, TimeProvider.System), Signals, TimeProvider.System, NullLogger<ImportWorker>.Instance);
    }

    public TestDatabase Database { get; }

    public TestPeople People { get; }

    public Viewer Admin => People.Admin;

    public ImportStore Store { get; }

    public ImportSignals Signals { get; } = new();

    public PreviewImport Preview { get; }

    public SteerImports Steer { get; }

    public ImportWorker Worker { get; }

    public static async Task<ImportDesk> OpenAsync(PostgresFixture postgres)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        return new(database, await TestPeople.AddAsync(database));
    }

    /// <summary>Over a database that something else fills as well.</summary>
    public static ImportDesk Over(TestDatabase database, TestPeople people) => new(database, people);

    /// <summary>Over an empty database by the connections that the product has for it: those that plan for what is asked fill it, the others do all else.</summary>
    public static async Task<ImportDesk> AsProductAsync(PostgresFixture postgres)
    {
        var made = await TestDatabase.CreateAsync(postgres);
        var prepared = new NpgsqlConnectionStringBuilder(made.ConnectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 5, NoResetOnClose = true }.ConnectionString;
        var database = TestDatabase.At(prepared);
        return new(database, await TestPeople.AddAsync(database), TestDatabase.At(ServerConnections.ForQuestions(prepared)));
    }

    public Task<Import> TakeUpAsync(string fileName, string text, string? source = null) => TakeUpAsync(fileName, Encoding.UTF8.GetBytes(text), source);

    public async Task<Import> TakeUpAsync(string fileName, byte[] content, string? source = null) =>
        Ok(await _takeUp.RunAsync(Admin, fileName, content, source, CancellationToken.None));

    /// <summary>Takes a file up and stores its rows.</summary>
    public async Task<Import> RunAsync(string fileName, string text, string? source = null) =>
        await RunAsync(await TakeUpAsync(fileName, text, source));

    public async Task<Import> RunAsync(Import import)
    {
        Ok(await Steer.StartAsync(Admin, import.Id, CancellationToken.None));
        return await WorkAsync(import.Id);
    }

    public async Task<Import> TryAsync(Import import)
    {
        Ok(await Steer.TryAsync(Admin, import.Id, CancellationToken.None));
        return await WorkAsync(import.Id);
    }

    public async Task<Import> UndoAsync(Import import)
    {
        Ok(await Steer.UndoAsync(Admin, import.Id, CancellationToken.None));
        return await WorkAsync(import.Id);
    }

    public Task<IReadOnlyList<ImportProblem>> ProblemsAsync(Import import) => Store.ProblemsAsync(import.Id, 100, CancellationToken.None);

    public RevOpsDb Read() => Database.CreateDbContext();

    public async Task<T> OnlyAsync<T>()
        where T : class
    {
        await using var db = Read();
        return await db.Set<T>().AsNoTracking().SingleAsync();
    }

    public async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Read();
        return await db.Set<T>().CountAsync();
    }

    private async Task<Import> WorkAsync(ImportId id)
    {
        Assert.True(await Worker.LookAsync(CancellationToken.None));
        return (await Store.FindAsync(id, CancellationToken.None))!;
    }

    private static Import Ok(RevOps.Domain.Result<Import, ImportError> result) => result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Error.Problem);
}
