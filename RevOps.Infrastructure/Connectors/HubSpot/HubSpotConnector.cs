using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using System.Net;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>Opens HubSpot accounts. Their requests share one pool of sockets; nothing else.</summary>
internal sealed class HubSpotConnector(IOptions<HubSpotOptions> options, TimeProvider time, ILoggerFactory loggers) : ICrmConnector, IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            // A redirect could carry the token elsewhere.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
    {
        // Each request has its own.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = options.Value.MaxAnswerBytes,
    };

    public CrmKind Kind { get; } = new("hubspot", "HubSpot", new Uri("https://api.hubapi.com"));

    public ICrm Open(Uri baseAddress, CrmSecrets secrets)
    {
        var settings = options.Value;
        var wire = new HubSpotWire(_client, baseAddress, settings);
        var tokens = new HubSpotTokens(wire, secrets, time);
        var http = new HubSpotHttp(wire, tokens, new HubSpotPace(settings, time), settings, time, loggers.CreateLogger<HubSpotHttp>());
        return new HubSpotCrm(new HubSpotObjects(http), settings, time);
    }

    public void Dispose() => _client.Dispose();
}
