using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Hosting;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>The control client at the address that the demo CRM has now: it listens elsewhere after each start.</summary>
internal sealed class DemoCrmClient(DemoCrmAddress address, DemoCrmProcessOptions options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SocketsHttpHandler _handler = new();

    /// <summary>Where it listens; null while it does not run.</summary>
    public Uri? Address => address.Current;

    /// <summary>Calls it; null where it does not run.</summary>
    public async Task<T?> CallAsync<T>(Func<DemoCrmControl, Task<T>> call)
        where T : class
    {
        if (address.Current is not { } at)
        {
            return null;
        }

        using var http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = at, Timeout = Patience };
        return await call(new DemoCrmControl(http, options.Secrets.ControlToken ?? ""));
    }

    public void Dispose() => _handler.Dispose();
}
