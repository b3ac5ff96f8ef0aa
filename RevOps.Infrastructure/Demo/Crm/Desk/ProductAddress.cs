using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>Where a process of this machine reaches the product.</summary>
internal sealed class ProductAddress(IServer server, IHostApplicationLifetime lifetime)
{
    /// <summary>The address, once the product listens; null where it listens nowhere, as under a test server.</summary>
    public async Task<Uri?> GetAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
        return Choose(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
    }

    /// <summary>Plain HTTP before HTTPS, whose certificate for this machine nobody need trust; "every address" is the loopback one.</summary>
    public static Uri? Choose(IEnumerable<string> addresses) => addresses
        .Select(x => x.Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal).Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal))
        .Select(x => Uri.TryCreate(x, UriKind.Absolute, out var address) ? address : null)
        .OfType<Uri>()
        .OrderBy(x => x.Scheme == Uri.UriSchemeHttps)
        .FirstOrDefault();
}
