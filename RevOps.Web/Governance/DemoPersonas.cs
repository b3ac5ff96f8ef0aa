using System.Net;
using Microsoft.Extensions.Options;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>
/// Offers the demo's personas to whoever sits at this machine. A caller on the loopback address may still be a proxy that
/// speaks for the whole network, or a foreign page whose name was made to resolve to this machine: both show in the headers.
/// </summary>
internal sealed class DemoPersonas(ISessionAccounts accounts, IOptions<PersonaOptions> options, IHttpContextAccessor requests) : IDemoPersonas
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public async Task<IReadOnlyList<DemoPersona>> ForAsync(IPAddress? caller, CancellationToken cancellationToken) =>
        [.. (await AccountsForAsync(caller, cancellationToken)).Select(x => new DemoPersona(x.Name, x.Role, x.Email, x.Teams))];

    /// <summary>The same people with their ids.</summary>
    public async Task<IReadOnlyList<PersonaAccount>> AccountsForAsync(IPAddress? caller, CancellationToken cancellationToken) =>
        options.Value.On && caller is not null && IPAddress.IsLoopback(caller) && IsDirect(requests.HttpContext?.Request)
            ? await accounts.PersonasAsync(cancellationToken)
            : [];

    private static bool IsDirect(HttpRequest? request) =>
        request is not null && !ProxyHeaders.Any(request.Headers.ContainsKey) && IsThisMachine(request.Host.Host);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
