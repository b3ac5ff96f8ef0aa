using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Webhooks;

/// <summary>Where announcements go, and the secret they are signed with: the application's own unless another was given.</summary>
internal sealed class WebhookTarget(CrmDatabase database, DemoCrmServerOptions options)
{
    private string? _secret;

    public string? Url => database.WebhookUrl;

    public string Secret => Volatile.Read(ref _secret) ?? options.ClientSecret ?? "";

    public void Change(string? url, string? secret)
    {
        Volatile.Write(ref _secret, string.IsNullOrEmpty(secret) ? null : secret);
        database.Commit(new JournalEntry { WebhookUrl = url ?? "" });
    }
}
