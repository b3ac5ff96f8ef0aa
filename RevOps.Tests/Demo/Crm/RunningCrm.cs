using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Connectors.HubSpot;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Demo.Crm.Control;

namespace RevOps.Tests.Demo.Crm;

/// <summary>A demo CRM on a real socket: no lag, no limits and no lots unless a test asks for them.</summary>
internal sealed class RunningCrm : IAsyncDisposable
{
    public const string Token = "private-app-token";
    public const string ClientSecret = "client-secret";
    public const string Objects = "/crm/objects/2026-03/";

    private readonly WebApplication _app;

    private RunningCrm(WebApplication app)
    {
        _app = app;
        Address = DemoCrmCommand.Address(app);
        Http = new HttpClient { BaseAddress = Address };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        Control = new DemoCrmControl(new HttpClient { BaseAddress = Address }, "control-token");
    }

    public Uri Address { get; }

    /// <summary>As the product speaks to it.</summary>
    public HttpClient Http { get; }

    public DemoCrmControl Control { get; }

    public static DemoCrmServerOptions Options { get; } = new()
    {
        AccessToken = Token,
        ClientId = "client-id",
        ClientSecret = ClientSecret,
        RefreshToken = "refresh-token",
        ControlToken = "control-token",
        SearchLagMs = 0,
        RequestsPerTenSeconds = 0,
        SearchesPerSecond = 0,
        LateTranscriptPercent = 0,
        NeverTranscriptPercent = 0,
    };

    public static async Task<RunningCrm> StartAsync(DemoCrmServerOptions? options = null)
    {
        var app = DemoCrmServer.Build(options ?? Options);
        await app.StartAsync();
        return new RunningCrm(app);
    }

    /// <summary>Notes that came by its API; those the account began with are days old.</summary>
    public async Task<IReadOnlyList<DemoCrmNote>> WrittenNotesAsync() =>
        [.. (await Control.NotesAsync()).Where(x => x.CreatedAt > TimeProvider.System.GetUtcNow().AddHours(-1))];

    public async Task<DemoCrmEndedCall> EndCallAsync(DemoCrmCallRequest? request = null) =>
        (await Control.EndCallsAsync(request ?? new DemoCrmCallRequest { Transcript = "ready" }))[0];

    public Task<HttpResponseMessage> SearchAsync(string type, object body) => Http.PostAsJsonAsync($"{Objects}{type}/search", body);

    public async Task<JsonElement> FoundAsync(string type, object body)
    {
        using var response = await SearchAsync(type, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> CreateNoteAsync(string body, params object[] associations) => Http.PostAsJsonAsync(
        Objects + "notes", new { properties = new { hs_note_body = body, hs_timestamp = "2026-03-02T10:00:00Z" }, associations });

    /// <summary>Makes an object. Gives its id.</summary>
    public async Task<string> AddAsync(string type, IReadOnlyDictionary<string, string?> properties, params object[] associations)
    {
        using var answer = await Http.PostAsJsonAsync(Objects + type, new { properties, associations });
        answer.EnsureSuccessStatusCode();
        return (await JsonAsync(answer)).GetProperty("id").GetString()!;
    }

    /// <summary>Makes a note, mail, meeting or task of these deals. Gives its id.</summary>
    public Task<string> AddActivityAsync(CrmObjectKind kind, IReadOnlyDictionary<string, string?> properties, params string[] deals)
    {
        var type = kind switch { CrmObjectKind.Email => 210, CrmObjectKind.Meeting => 212, CrmObjectKind.Task => 216, _ => 214 };
        return AddAsync(HubSpotMapping.TypeOf(kind), properties, [.. deals.Select(id => Link(id, type))]);
    }

    /// <summary>An association as HubSpot takes it.</summary>
    public static object Link(string id, int type) =>
        new { to = new { id }, types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = type } } };

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
