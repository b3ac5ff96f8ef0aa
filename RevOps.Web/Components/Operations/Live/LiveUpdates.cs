using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Operations.Live;

/// <summary>
/// Keeps what is shown of reviews and writes up to date while somebody looks: by signals of this process, and from time to time without
/// one, since another node's changes come without. A read that fails (the database restarts) is tried again and ends nothing.
/// </summary>
internal sealed partial class LiveUpdates : IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    private readonly Pace _pace;
    private readonly IDisposable _signal;
    private readonly ITimer? _timer;

    /// <param name="signals">What tells of changes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Reads and draws.</param>
    /// <param name="stale">Draws that what is shown is of before: true after a failure, false once all is well again.</param>
    /// <param name="log">Where failures are told.</param>
    /// <param name="unasked">How often it reads without a signal; null: every ten seconds.</param>
    public LiveUpdates(IReviewSignals signals, TimeProvider time, Func<Task> read, Func<bool, Task> stale, ILogger log, TimeSpan? unasked = null)
    {
        _pace = new Pace(time, async () => await stale(!await TryAsync(read, log)));
        _signal = signals.OnChanged(_pace.Ask);
        _timer = time.CreateTimer(_ => _pace.Ask(), null, unasked ?? Usual, unasked ?? Usual);
    }

    /// <param name="listen">What tells of changes, of every node's: nothing is read without being told.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Reads and draws. One that fails is tried again.</param>
    /// <param name="log">Where failures are told.</param>
    /// <param name="least">Between two reads.</param>
    public LiveUpdates(Func<Action, IDisposable> listen, TimeProvider time, Func<Task> read, ILogger log, TimeSpan least)
    {
        _pace = new Pace(time, async () =>
        {
            if (!await TryAsync(read, log))
            {
                _pace!.Ask();
            }
        }, least);
        _signal = listen(_pace.Ask);
    }

    /// <summary>Asks for a read, as after a change of one's own.</summary>
    public void Ask() => _pace.Ask();

    public void Dispose()
    {
        _timer?.Dispose();
        _signal.Dispose();
        _pace.Dispose();
    }

    private static async Task<bool> TryAsync(Func<Task> read, ILogger log)
    {
        try
        {
            await read();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotRead(log, failure);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A page could not be brought up to date; it tries again")]
    private static partial void NotRead(ILogger log, Exception failure);
}
