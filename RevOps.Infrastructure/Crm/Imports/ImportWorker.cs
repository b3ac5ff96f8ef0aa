using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>
/// Works on imports one after the other. It is woken by signals and looks every few seconds besides: for what another node took up, and
/// for runs whose node went away.
/// </summary>
internal sealed partial class ImportWorker(
    IDbContextFactory<RevOpsDb> databases, ImportRunner runner, UndoImport undo, ImportSignals signals, TimeProvider time, ILogger<ImportWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var due = signals.OnDue(() => _wake.Writer.TryWrite(true));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await LookAsync(stoppingToken))
                {
                }

                await WaitAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LookFailed(problem);
                await Task.Delay(Pause, time, CancellationToken.None);
            }
        }
    }

    /// <summary>Works on the next import; false where there is none.</summary>
    internal async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var (id, state) = await ClaimAsync(cancellationToken);
        if (id is not { } import)
        {
            return false;
        }

        try
        {
            await (state == ImportState.Undoing ? undo.RunAsync(import, cancellationToken) : runner.RunAsync(import, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever starts next need not wait for the lease to run out
            await ChangeAsync(import, x => x.Lease(time.GetUtcNow()));
            throw;
        }
        catch (Exception problem)
        {
            var reference = Guid.CreateVersion7();
            RunFailed(import.Value, reference, problem);
            await ChangeAsync(import, x => x.End(ImportState.Failed, $"Something went wrong that is not of the file. The log has it under {reference}. Rows up to {x.RowsDone} are stored", time.GetUtcNow()));
        }

        signals.Changed();
        return true;
    }

    private async Task<(ImportId? Id, ImportState State)> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var import = await db.Imports
            .Where(x => (x.State == ImportState.Trying || x.State == ImportState.Running || x.State == ImportState.Undoing) && (x.LeasedUntil == null || x.LeasedUntil <= now))
            .OrderBy(x => x.ChangedAt).FirstOrDefaultAsync(cancellationToken);
        if (import is null)
        {
            return (null, default);
        }

        import.Lease(now + ImportRunner.Lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return (import.Id, import.State);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was quicker, or somebody stopped it
            return (null, default);
        }
    }

    private async Task ChangeAsync(ImportId id, Action<Import> change)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        if (await db.Imports.SingleOrDefaultAsync(x => x.Id == id, CancellationToken.None) is { IsWork: true } import)
        {
            change(import);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Pause);
        try
        {
            await _wake.Reader.ReadAsync(enough.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look without having been told
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for imports failed.")]
    private partial void LookFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} failed ({Reference}).")]
    private partial void RunFailed(Guid import, Guid reference, Exception exception);
}
