using RevOps.Domain.Crm.Imports;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Crm.Imports;

/// <summary>
/// Keeps what is shown of imports up to date while somebody looks: by signals of this process, and every few seconds without one, since
/// another node may do the work.
/// </summary>
internal sealed partial class ImportUpdates : IDisposable
{
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(5);
    private readonly Pace _pace;
    private readonly IDisposable _signal;
    private readonly ITimer _timer;

    public ImportUpdates(IImportSignals signals, TimeProvider time, Func<Task> read, ILogger log)
    {
        _pace = new Pace(time, () => TryAsync(read, log));
        _signal = signals.OnChanged(_pace.Ask);
        _timer = time.CreateTimer(_ => _pace.Ask(), null, Unasked, Unasked);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _signal.Dispose();
        _pace.Dispose();
    }

    private static async Task TryAsync(Func<Task> read, ILogger log)
    {
        try
        {
            await read();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException))
        {
            NotRead(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A page of imports could not be brought up to date; it tries again")]
    private static partial void NotRead(ILogger log, Exception failure);
}
