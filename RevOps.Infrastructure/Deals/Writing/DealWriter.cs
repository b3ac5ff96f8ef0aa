using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Deals.Writing;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Deals.Writing;

/// <summary>
/// Brings what was changed on deals into their CRMs. It is woken when one is ordered and looks every second besides: for what other nodes ordered, for pauses
/// that are over, for leases that ran out.
/// </summary>
internal sealed partial class DealWriter(
    IDealDeliveries deliveries, DeliverDealWrite deliver, ReviewSignals signals, TimeProvider time, ILogger<DealWriter> logger) : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes those that are due and brings them there. How many there were.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var claimed = await deliveries.ClaimAsync(AtOnce, DeliverDealWrite.Lease, cancellationToken);
        await Task.WhenAll(claimed.Select(x => TryAsync(x, cancellationToken)));
        return claimed.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var due = signals.OnDue(() => _wake.Writer.TryWrite(true));
        using var timer = new PeriodicTimer(Pause, time);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        var woken = _wake.Reader.WaitToReadAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.WhenAny(tick, woken);
            tick = tick.IsCompleted ? timer.WaitForNextTickAsync(stoppingToken).AsTask() : tick;
            if (woken.IsCompleted)
            {
                _wake.Reader.TryRead(out _);
                woken = _wake.Reader.WaitToReadAsync(stoppingToken).AsTask();
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await RunOnceAsync(cancellationToken) == AtOnce)
            {
                // More may be due
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LookFailed(problem);
        }
        catch (OperationCanceledException)
        {
            // The product stops
        }
    }

    private async Task TryAsync(ClaimedWrite claimed, CancellationToken cancellationToken)
    {
        try
        {
            await deliver.RunAsync(claimed, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            RunFailed(claimed.Write.Id, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due writes of deals could not be read; the next round tries again.")]
    private partial void LookFailed(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The write {Write} of a deal was interrupted; it is taken up again when its lease runs out.")]
    private partial void RunFailed(Guid write, Exception problem);
}
