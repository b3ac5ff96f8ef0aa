using System.Net.Http.Json;
using System.Text.Json;

namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Drives a demo CRM by its control API.</summary>
/// <param name="http">A client whose base address is the demo CRM's.</param>
/// <param name="token">The control token.</param>
public sealed class DemoCrmControl(HttpClient http, string token)
{
    /// <summary>How it stands.</summary>
    public Task<DemoCrmState> StateAsync(CancellationToken cancellationToken = default) => GetAsync<DemoCrmState>("state", cancellationToken);

    /// <summary>Switches faults.</summary>
    public Task<DemoCrmState> SetFaultsAsync(DemoCrmFaultChange change, CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmState>("faults", change, cancellationToken);

    /// <summary>Sets its clock this much ahead of the machine's, or behind.</summary>
    public Task<DemoCrmState> SetClockAsync(TimeSpan offset, CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmState>("clock", new ClockBody(offset.TotalSeconds), cancellationToken);

    /// <summary>Changes the account's rate limits.</summary>
    public Task<DemoCrmState> SetLimitsAsync(DemoCrmLimits limits, CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmState>("limits", limits, cancellationToken);

    /// <summary>How often a call ends by itself; 0 = never.</summary>
    public Task<DemoCrmState> SetPaceAsync(int endsCallsEverySeconds, CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmState>("pace", new PaceBody(endsCallsEverySeconds), cancellationToken);

    /// <summary>Where announcements go; null = nowhere. Without a secret they are signed with the OAuth application's.</summary>
    public Task<DemoCrmState> SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmState>("webhook", new TargetBody(url?.AbsoluteUri, secret), cancellationToken);

    /// <summary>Ends calls.</summary>
    public async Task<IReadOnlyList<DemoCrmEndedCall>> EndCallsAsync(DemoCrmCallRequest request, CancellationToken cancellationToken = default) =>
        (await PostAsync<DemoCrmEndedCalls>("calls/end", request, cancellationToken)).Calls;

    /// <summary>Adds a backlog of ended calls.</summary>
    public Task SeedAsync(DemoCrmSeedRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "seed", request, cancellationToken);

    /// <summary>The newest calls, or those whose title, people, company or deal have the text.</summary>
    public async Task<IReadOnlyList<DemoCrmCallView>> CallsAsync(int take, string? text = null, CancellationToken cancellationToken = default)
    {
        var query = string.IsNullOrWhiteSpace(text) ? "" : $"&q={Uri.EscapeDataString(text)}";
        return (await GetAsync<DemoCrmCallList>($"calls?take={take}{query}", cancellationToken)).Calls;
    }

    /// <summary>Every note, archived ones too, or those whose text has the key.</summary>
    public async Task<IReadOnlyList<DemoCrmNote>> NotesAsync(string? callKey = null, CancellationToken cancellationToken = default)
    {
        var query = callKey is null ? "" : $"?callKey={Uri.EscapeDataString(callKey)}";
        return (await GetAsync<DemoCrmNoteList>("notes" + query, cancellationToken)).Notes;
    }

    /// <summary>Every call and note.</summary>
    public Task<DemoCrmExport> ExportAsync(CancellationToken cancellationToken = default) => GetAsync<DemoCrmExport>("export", cancellationToken);

    /// <summary>Changes fields as a person in the CRM would.</summary>
    public Task EditAsync(
        string type, string id, IReadOnlyDictionary<string, string?> properties, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "edit", new EditBody(type, id, new Dictionary<string, string?>(properties)), cancellationToken);

    /// <summary>Associates two objects as a person in the CRM would, or parts them.</summary>
    public Task AssociateAsync(string type, string id, string toType, string toId, bool remove = false, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "associate", new AssociateBody(type, id, toType, toId, remove), cancellationToken);

    /// <summary>Deletes an object as a person in the CRM would.</summary>
    public Task ArchiveAsync(string type, string id, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "archive", new ArchiveBody(type, id), cancellationToken);

    /// <summary>The deals, by name, or those whose name, company or owner have the text.</summary>
    public async Task<IReadOnlyList<DemoCrmDealView>> DealsAsync(int take, string? text = null, CancellationToken cancellationToken = default)
    {
        var query = string.IsNullOrWhiteSpace(text) ? "" : $"&q={Uri.EscapeDataString(text)}";
        return (await GetAsync<DemoCrmDealList>($"deals?take={take}{query}", cancellationToken)).Deals;
    }

    /// <summary>Makes the next requests of a kind wait before or after they take effect.</summary>
    public Task<DemoCrmHeld> HoldAsync(string route, string when, int count = 1, CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmHeld>("hold", new HoldBody(route, when, count), cancellationToken);

    /// <summary>Lets go what waits.</summary>
    public Task<DemoCrmHeld> ReleaseAsync(CancellationToken cancellationToken = default) =>
        PostAsync<DemoCrmHeld>("release", new { }, cancellationToken);

    /// <summary>Whether a request waits. One whose client goes waits no longer; before its effect it then has none.</summary>
    public Task<DemoCrmHeld> HeldAsync(CancellationToken cancellationToken = default) => GetAsync<DemoCrmHeld>("held", cancellationToken);

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await SendAsync(HttpMethod.Get, path, null, cancellationToken), JsonSerializerOptions.Web)!;

    private async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await SendAsync(HttpMethod.Post, path, body, cancellationToken), JsonSerializerOptions.Web)!;

    private async Task<string> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, "control/" + path);
        request.Headers.Add(ControlEndpoints.TokenHeader, token);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? text
            : throw new HttpRequestException($"The demo CRM refused {path}: {(int)response.StatusCode} {text}", null, response.StatusCode);
    }
}
