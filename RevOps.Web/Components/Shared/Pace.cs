namespace RevOps.Web.Components.Shared;

/// <summary>
/// Reads again after changes: the first at once, a stream of them at most twice a second and never two reads at a time, and once more
/// after the last change, so that the last state is always drawn. A slow read makes longer pauses: watching must not become the load.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="read">Reads and draws.</param>
/// <param name="least">Between two reads; null: half a second.</param>
internal sealed class Pace(TimeProvider time, Func<Task> read, TimeSpan? least = null) : IDisposable
{
    /// <summary>Between two reads, where nothing else was said.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);

    // A read takes at most a fifth of the time.
    private const int Share = 4;

    private readonly CancellationTokenSource _end = new();
    private readonly TimeSpan _least = least ?? Least;
    private readonly Lock _turn = new();
    private bool _running;
    private bool _again;

    /// <summary>Asks for a read; from any thread, returns at once.</summary>
    public void Ask()
    {
        lock (_turn)
        {
            if (_running || _end.IsCancellationRequested)
            {
                _again = true;
                return;
            }

            _running = true;
        }

        _ = Task.Run(RunAsync);
    }

    public void Dispose() => _end.Cancel();

    private async Task RunAsync()
    {
        try
        {
            do
            {
                var began = time.GetTimestamp();
                await read();
                var took = time.GetElapsedTime(began);
                await Task.Delay(Share * took > _least ? Share * took : _least, time, _end.Token);
            }
            while (Next());
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // Nobody looks any more: the page was left, perhaps while it was drawn.
        }
    }

    private bool Next()
    {
        lock (_turn)
        {
            _running = _again;
            _again = false;
            return _running;
        }
    }
}
