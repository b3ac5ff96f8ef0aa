using System.Threading.Channels;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// Draws a page again when something changed, at most once a pause however much is told, and after a while without being told, since
/// another node's changes come without a signal. A refresh that fails is logged and tried again: what is on screen stays.
/// </summary>
internal sealed partial class Refresher(Func<Task> refresh, TimeSpan pause, TimeSpan atLatest, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly Channel<bool> _told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Begins; once.</summary>
    public void Start() => _running = RunAsync(_end.Token);

    /// <summary>Something changed. From any thread; returns at once.</summary>
    public void Tell() => _told.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await WaitAsync(cancellationToken);
                await TryAsync();
                await Task.Delay(pause, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var told = _told.Reader.ReadAsync(limit.Token).AsTask();
        await Task.WhenAny(told, Task.Delay(atLatest, time, limit.Token));
        await limit.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task TryAsync()
    {
        try
        {
            await refresh();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be refreshed.")]
    private partial void LogFailed(Exception e);
}
