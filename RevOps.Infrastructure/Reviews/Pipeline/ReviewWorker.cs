using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>
/// Takes due reviews and runs them. Each connection has a lane of its own with a few places, so that one whose CRM is slow or broken
/// fills its own lane and nobody else's. It is woken by signals and looks every second besides: for what other nodes stored, for
/// pauses that are over, for leases that ran out.
/// </summary>
internal sealed partial class ReviewWorker(
    IReviewQueue queue,
    ICrmConnectors connectors,
    RunReview run,
    ReviewSignals signals,
    IOptions<ReviewOptions> options,
    TimeProvider time,
    ILogger<ReviewWorker> logger) : BackgroundService
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ConcurrentDictionary<ConnectionId, int> _busy = new();

    private readonly ConcurrentDictionary<Task, byte> _running = new();

    /// <summary>
    /// Connections that had more reviews due than places: they are given several at once, when half of the places are free or a second
    /// has passed, since choosing one costs nearly as much as choosing four.
    /// </summary>
    private readonly HashSet<ConnectionId> _crowded = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var due = signals.OnDue(Wake);
        using var timer = new PeriodicTimer(options.Value.Pause, time);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        var woken = _wake.Reader.WaitToReadAsync(stoppingToken).AsTask();
        var all = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(all, stoppingToken);
                await Task.WhenAny(tick, woken);
                all = tick.IsCompleted;
                tick = tick.IsCompleted ? timer.WaitForNextTickAsync(stoppingToken).AsTask() : tick;
                if (woken.IsCompleted)
                {
                    _wake.Reader.TryRead(out _);
                    woken = _wake.Reader.WaitToReadAsync(stoppingToken).AsTask();
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LookFailed(problem);
                await Task.Delay(options.Value.Pause, time, CancellationToken.None);
            }
        }

        await Task.WhenAll(_running.Keys);
    }

    /// <summary>One round: fills the free places of every lane.</summary>
    internal Task LookAsync(CancellationToken cancellationToken) => LookAsync(all: true, cancellationToken);

    private async Task LookAsync(bool all, CancellationToken cancellationToken)
    {
        foreach (var connection in await queue.DueConnectionsAsync(cancellationToken))
        {
            var free = options.Value.PlacesPerConnection - _busy.GetValueOrDefault(connection.Id);
            if (free < (!all && _crowded.Contains(connection.Id) ? (options.Value.PlacesPerConnection + 1) / 2 : 1))
            {
                continue;
            }

            // Not given up half-way: what was taken would be nobody's until its lease runs out
            var claimed = await queue.ClaimAsync(connection.Id, free, options.Value.Lease, CancellationToken.None);
            Crowded(connection.Id, claimed.Count == options.Value.PlacesPerConnection || (claimed.Count == free && _crowded.Contains(connection.Id)));
            foreach (var review in claimed)
            {
                Begin(review, connection, cancellationToken);
            }
        }
    }

    private void Crowded(ConnectionId connection, bool isCrowded)
    {
        if (isCrowded)
        {
            _crowded.Add(connection);
        }
        else
        {
            _crowded.Remove(connection);
        }
    }

    private void Begin(CallReview review, CrmConnection connection, CancellationToken cancellationToken)
    {
        _busy.AddOrUpdate(connection.Id, 1, (_, busy) => busy + 1);
        var task = Task.Run(() => RunAsync(review, connection, cancellationToken), CancellationToken.None);
        _running[task] = 0;
        task.ContinueWith(
            done =>
            {
                _running.TryRemove(done, out _);
                _busy.AddOrUpdate(connection.Id, 0, (_, busy) => busy - 1);
                Wake();
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RunAsync(CallReview review, CrmConnection connection, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = KeepAsync(review, over.Token);
        try
        {
            await run.RunAsync(review, connection, connectors.Open(connection), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The product stops: what is open is taken up again from the database.
            await ReleaseAsync(review);
        }
        catch (Exception problem)
        {
            // The database could not take the result. The lease runs out, and the review is done again.
            RunFailed(review.Id.Value, problem);
        }
        finally
        {
            await over.CancelAsync();
            await keeping;
        }
    }

    /// <summary>Whoever starts next need not wait for the lease to run out.</summary>
    private async Task ReleaseAsync(CallReview review)
    {
        try
        {
            await queue.ReleaseAsync(review, CancellationToken.None);
        }
        catch (Exception problem)
        {
            RunFailed(review.Id.Value, problem);
        }
    }

    /// <summary>
    /// Renews the lease while the run goes on. One that is lost does not end the run: what it was sending to the CRM may take effect, and
    /// the run has to look for it. It applies nothing, since the review's version has changed.
    /// </summary>
    private async Task KeepAsync(CallReview review, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken) && await TryRenewAsync(review, cancellationToken))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over
        }
    }

    /// <summary>False where the lease is lost. A database that does not answer just now is asked again at the next tick.</summary>
    private async Task<bool> TryRenewAsync(CallReview review, CancellationToken cancellationToken)
    {
        try
        {
            return await queue.RenewAsync(review, options.Value.Lease, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            RenewalFailed(review.Id.Value, problem);
            return true;
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due reviews could not be read; the next round tries again.")]
    private partial void LookFailed(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Review {Review} was interrupted; it is taken up again when its lease runs out.")]
    private partial void RunFailed(Guid review, Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of review {Review} could not be renewed; it is tried again.")]
    private partial void RenewalFailed(Guid review, Exception problem);
}
