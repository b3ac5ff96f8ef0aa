using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Takes a CRM's webhook: checks that the CRM sent it, and stores which calls it speaks of. The work comes later, so that the CRM has
/// its answer at once; a repeated or reordered announcement changes nothing.
/// </summary>
public sealed class AnnounceCalls(
    ICrmConnectionReader connections, ISecretBox box, IEnumerable<ICrmWebhook> webhooks, IReviewQueue queue, TimeProvider time)
{
    /// <summary>How many reviews are new, or why the announcement is refused.</summary>
    public async Task<Result<int, WebhookRefusal>> RunAsync(
        string kind, ConnectionId id, WebhookRequest request, CancellationToken cancellationToken)
    {
        var connection = await connections.FindAsync(id, cancellationToken);
        var webhook = webhooks.FirstOrDefault(x => x.Kind == kind);
        if (connection is null || webhook is null || connection.Kind != kind)
        {
            return WebhookRefusal.NoConnection;
        }

        if (Secret(connection) is not { } secret || !webhook.IsFromCrm(request, secret, time.GetUtcNow()))
        {
            return WebhookRefusal.NotFromCrm;
        }

        if (webhook.CallIds(request) is not { } ids)
        {
            return WebhookRefusal.Unreadable;
        }

        return ids.Count == 0 ? 0 : await queue.AnnounceAsync(id, ids, "webhook", cancellationToken);
    }

    private string? Secret(CrmConnection connection) =>
        box.OpenSecrets(connection.SealedSecrets)?.ClientSecret is { Length: > 0 } secret ? secret : null;
}

/// <summary>What a connector knows of its CRM's webhooks.</summary>
public interface ICrmWebhook
{
    /// <summary>Key of the kind of CRM.</summary>
    string Kind { get; }

    /// <summary>True where the signature holds and is not old.</summary>
    bool IsFromCrm(WebhookRequest request, string secret, DateTimeOffset now);

    /// <summary>The calls it speaks of, each once; null where it cannot be read.</summary>
    IReadOnlyList<string>? CallIds(WebhookRequest request);
}

/// <summary>A webhook as it came in.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Addresses">The full address as the CRM may have written it: as it reached us, and as we are known outside.</param>
/// <param name="Headers">Its headers by name, whatever their case.</param>
/// <param name="Body">The raw body.</param>
public sealed record WebhookRequest(
    string Method, IReadOnlyList<string> Addresses, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);

/// <summary>Why a webhook is refused.</summary>
/// <param name="Kind">Which.</param>
public sealed record WebhookRefusal(WebhookRefusalKind Kind)
{
    /// <summary>There is no such connection.</summary>
    public static WebhookRefusal NoConnection { get; } = new(WebhookRefusalKind.NoConnection);

    /// <summary>The signature is missing, wrong or old.</summary>
    public static WebhookRefusal NotFromCrm { get; } = new(WebhookRefusalKind.NotFromCrm);

    /// <summary>The body is not what the CRM's documents promise.</summary>
    public static WebhookRefusal Unreadable { get; } = new(WebhookRefusalKind.Unreadable);
}

/// <summary>Kinds of refusal.</summary>
public enum WebhookRefusalKind
{
    /// <summary>There is no such connection.</summary>
    NoConnection = 0,

    /// <summary>It is not the CRM who speaks.</summary>
    NotFromCrm = 1,

    /// <summary>The body cannot be read.</summary>
    Unreadable = 2,
}
