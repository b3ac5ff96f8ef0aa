using System.Net;
using System.Net.Http.Headers;
using RevOps.Domain;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>One request and its answer, complete and in bounds, or why there is none. Knows nothing of tokens, pace and repetition.</summary>
internal sealed class HubSpotWire(HttpClient client, Uri baseAddress, HubSpotOptions options)
{
    private readonly string _base = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>Credentials go over encrypted connections only, except within this machine.</summary>
    public bool IsSafe { get; } = baseAddress.Scheme == Uri.UriSchemeHttps || (baseAddress.Scheme == Uri.UriSchemeHttp && baseAddress.IsLoopback);

    public Task<Result<HubSpotAnswer, HubSpotSilence>> SendAsync(HubSpotRequest request, string token, CancellationToken cancellationToken) =>
        SendAsync(request.Method, request.Path, token, request.Body is null ? null : new SentContent(request.Body, "application/json"), cancellationToken);

    public Task<Result<HubSpotAnswer, HubSpotSilence>> SendFormAsync(
        string path, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        var body = string.Join('&', form.Select(x => $"{Uri.EscapeDataString(x.Key)}={Uri.EscapeDataString(x.Value)}"));
        var content = new SentContent(System.Text.Encoding.ASCII.GetBytes(body), "application/x-www-form-urlencoded");
        return SendAsync(HttpMethod.Post, path, null, content, cancellationToken);
    }

    private async Task<Result<HubSpotAnswer, HubSpotSilence>> SendAsync(
        HttpMethod method, string path, string? token, SentContent? content, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, _base + path) { Content = content };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var response = await client.SendAsync(message, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return new HubSpotAnswer((int)response.StatusCode, body, RetryAfter(response));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HubSpotSilence("HubSpot did not answer in time", MayHaveArrived(content), false);
        }
        catch (HttpRequestException problem)
        {
            return Silence(problem, MayHaveArrived(content));
        }
    }

    // Without a body there is no telling when a request was sent.
    private static bool MayHaveArrived(SentContent? content) => content is null || content.Begun;

    private static HubSpotSilence Silence(HttpRequestException problem, bool sent) => problem.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => new("The address of HubSpot is not known to the network", false, false),
        HttpRequestError.SecureConnectionError => new("No encrypted connection to HubSpot could be made", false, false),
        HttpRequestError.ConnectionError => new("HubSpot could not be reached", false, true),
        HttpRequestError.ProxyTunnelError => new("The proxy lets no connection to HubSpot through", false, false),
        HttpRequestError.ConfigurationLimitExceeded => new("The answer is larger than what is read", sent, false),
        _ => new("The connection to HubSpot broke", sent, true),
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } when delta > TimeSpan.Zero => delta,
        { Date: { } date } when response.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };

    /// <summary>A body that knows whether any of it was handed to the network.</summary>
    private sealed class SentContent : HttpContent
    {
        private readonly byte[] _bytes;

        public SentContent(byte[] bytes, string type)
        {
            _bytes = bytes;
            Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        public bool Begun { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            Begun = true;
            await stream.WriteAsync(_bytes, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
