using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>HubSpot's webhooks as the product takes them.</summary>
internal sealed class HubSpotAnnouncements : ICrmWebhook
{
    public string Kind => "hubspot";

    public bool IsFromCrm(WebhookRequest request, string secret, DateTimeOffset now) =>
        request.Headers.TryGetValue(HubSpotWebhook.SignatureHeader, out var signature)
        && request.Headers.TryGetValue(HubSpotWebhook.TimestampHeader, out var stamp)
        && request.Addresses.Any(x => HubSpotWebhook.Verify(request.Method, x, request.Body.Span, stamp, signature, secret, now));

    public IReadOnlyList<string>? CallIds(WebhookRequest request) => HubSpotWebhook.ReadCallIds(request.Body);
}
