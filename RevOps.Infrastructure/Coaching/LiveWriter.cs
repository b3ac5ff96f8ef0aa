using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// Stores what all live calls hear, many at once: while one transaction runs, the next one collects. Whoever hands something in is told
/// when it is stored, or that it is not.
/// </summary>
internal sealed partial class LiveWriter(IDbContextFactory<RevOpsDb> databases, ILogger<LiveWriter> logger) : BackgroundService
{
    private const int MostAtOnce = 500;

    private readonly Channel<Batch> _waiting = Channel.CreateBounded<Batch>(new BoundedChannelOptions(4_000) { SingleReader = true });

    /// <summary>Ends when the words are stored; fails where the database did not take them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="words">What was heard.</param>
    /// <param name="touch">True: the call's own row notes that it was heard, which need not be at every word.</param>
    /// <param name="cancellationToken">Ends the waiting, not the storing.</param>
    public async Task WriteAsync(LiveCallId call, IReadOnlyList<LiveWords> words, bool touch, CancellationToken cancellationToken)
    {
        var batch = new Batch(call, words, touch);
        await _waiting.Writer.WriteAsync(batch, cancellationToken);
        await batch.Done.Task.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await StoreAsync(Collect());
            }
        }
        catch (OperationCanceledException)
        {
            // The product stops: what was handed in until now is stored yet.
            while (Collect() is { Count: > 0 } rest)
            {
                await StoreAsync(rest);
            }
        }
    }

    private List<Batch> Collect()
    {
        var batches = new List<Batch>();
        for (var words = 0; words < MostAtOnce && _waiting.Reader.TryRead(out var batch); words += batch.Words.Count)
        {
            batches.Add(batch);
        }

        return batches;
    }

    private async Task StoreAsync(List<Batch> batches)
    {
        try
        {
            await AddAsync(batches);
            batches.ForEach(x => x.Done.SetResult());
        }
        catch (Exception) when (batches.Count > 1)
        {
            // One of them is at fault, or the database is: each alone, so that nobody suffers for another's.
            foreach (var batch in batches)
            {
                await StoreAsync([batch]);
            }
        }
        catch (Exception problem)
        {
            NotStored(batches[0].Call.Value, problem);
            batches[0].Done.SetException(problem);
        }
    }

    private async Task AddAsync(List<Batch> batches)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var batch in batches)
        {
            db.AddWords(batch.Words);
        }

        if (batches.Where(x => x.Touch).Select(x => x.Call).Distinct().ToList() is not { Count: > 0 } touched)
        {
            await db.SaveChangesAsync();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        var at = batches.Max(x => x.Words.Max(w => w.ReceivedAt));
        await db.LiveCalls.Where(x => touched.Contains(x.Id)).ExecuteUpdateAsync(x => x.SetProperty(c => c.LastHeardAt, at));
        await transaction.CommitAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Words of live call {Call} could not be stored; they are not acknowledged, and the sender sends them again.")]
    private partial void NotStored(Guid call, Exception problem);

    private sealed record Batch(LiveCallId Call, IReadOnlyList<LiveWords> Words, bool Touch)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
