using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Reading;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>
/// Looks at the rows of an import, batch by batch. Each batch is one transaction together with how far the import came, so that a run
/// that was cut off goes on after the last whole batch.
/// </summary>
internal sealed class ImportRunner(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases, IImportStore store, ITableReader reader, IOrganisation organisation, ImportSignals signals, TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int BatchSize = 2000;

    /// <summary>More problems than anybody reads: the rest is only counted.</summary>
    private const int MostProblems = 20_000;

    public async Task RunAsync(ImportId id, CancellationToken cancellationToken)
    {
        var import = await store.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("The import is gone.");
        var opened = reader.Open(import.FileName, await store.ContentAsync(id, cancellationToken));
        if (!opened.IsSuccess)
        {
            await EndAsync(import, ImportState.Failed, opened.Error.Problem, cancellationToken);
            return;
        }

        var table = opened.Value;
        var target = ImportTargets.Of(import.Kind);
        var rows = new RowReader(table.Columns, import.Mapping, target);
        var run = await BeginAsync(import, target, table.Rows().Count(), cancellationToken);
        var done = import.RowsDone;
        foreach (var batch in table.Rows().Skip(done).Chunk(BatchSize))
        {
            var first = done + 1;
            done += batch.Length;
            if (!await BatchAsync(run, [.. batch.Select((cells, i) => rows.Read(first + i, cells))], done, cancellationToken))
            {
                break;
            }

            signals.Changed();
        }

        await FinishAsync(run, cancellationToken);
    }

    private async Task<Run> BeginAsync(Import import, ImportTarget target, int rows, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var settings = await organisation.ReadAsync(cancellationToken);
        var stages = new StageBook(await db.DealStages.AsNoTracking().ToListAsync(cancellationToken));
        var context = new ImportContext(import.Id, import.Source, import.Mapping.Currency ?? settings.Currency, stages, time.GetUtcNow());
        return new(import, target, rows, context, await ImportLookups.ReadAsync(db, import.Source, cancellationToken))
        {
            Tried = import.State == ImportState.Trying ? [] : null,
        };
    }

    private async Task<bool> BatchAsync(Run run, IReadOnlyList<ImportedRow> rows, int done, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var import = await db.Imports.SingleAsync(x => x.Id == run.Import.Id, cancellationToken);
        if (import.State != run.Import.State)
        {
            return false;
        }

        var outcome = await OutcomeAsync(run, db, rows, cancellationToken);
        await db.InsertManyAsync([.. outcome.Problems.Take(MostProblems - run.Problems)], cancellationToken);
        run.Problems = Math.Min(MostProblems, run.Problems + outcome.Problems.Count);
        if (run.Tried is null)
        {
            await db.InsertManyAsync(outcome.Changes, cancellationToken);
        }

        var now = time.GetUtcNow();
        import.Advance(run.Rows, done, outcome.Counts, now, now + Lease);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Task<BatchOutcome> OutcomeAsync(Run run, RevOpsDb db, IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken) => run.Target switch
    {
        RecordTarget target => target.Accept(new Batches(run, db, rows, cancellationToken)),
        { Kind: ImportKind.Usage } => new UsageBatch(db, run.Lookups, run.Import.Id, run.Tried is not null).RunAsync(rows, cancellationToken),
        _ => new RateBatch(db, run.Import.Id, run.Tried is not null).RunAsync(rows, cancellationToken),
    };

    /// <summary>A run that was stopped also leaves nothing half-linked.</summary>
    private async Task FinishAsync(Run run, CancellationToken cancellationToken)
    {
        if (run.Tried is null)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            await LinkRecords.RunAsync(db, run.Import.Source, run.Import.Kind, cancellationToken);
            await RefreshDeals.RunAsync(db, run.Import.Source, run.Import.Kind, time.GetUtcNow(), cancellationToken);
        }

        await EndAsync(run.Import, run.Tried is null ? ImportState.Done : ImportState.Tried, null, cancellationToken);
    }

    private async Task EndAsync(Import run, ImportState state, string? problem, CancellationToken cancellationToken)
    {
        var import = await store.FindAsync(run.Id, cancellationToken);
        if (import is not null && import.State == run.State)
        {
            import.End(state, problem, time.GetUtcNow());
            await store.SaveAsync(import, null, cancellationToken);
        }

        signals.Changed();
    }

    private sealed record Run(Import Import, ImportTarget Target, int Rows, ImportContext Context, ImportLookups Lookups)
    {
        /// <summary>Keys that a trial met as new; null where rows are stored.</summary>
        public HashSet<string>? Tried { get; init; }

        public int Problems { get; set; }
    }

    private sealed class Batches(Run run, RevOpsDb db, IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken) : IRecordVisitor<Task<BatchOutcome>>
    {
        public Task<BatchOutcome> Visit<T>(RecordTarget<T> target)
            where T : SourcedRecord =>
            new RecordBatch<T>(target, db, run.Lookups, run.Context, run.Tried).RunAsync(rows, cancellationToken);
    }
}
