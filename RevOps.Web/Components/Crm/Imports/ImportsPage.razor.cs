using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using RevOps.Domain.Crm.Imports;
using RevOps.Web.Components.Calls.Upload;

namespace RevOps.Web.Components.Crm.Imports;

/// <summary>Where files come in, and what became of them.</summary>
public sealed partial class ImportsPage(
    IImportQueries queries, IImportSignals signals, AntiforgeryStateProvider antiforgery, NavigationManager nav, IJSRuntime js, TimeProvider time,
    ILogger<ImportsPage> logger)
    : IAsyncDisposable
{
    private const int Shown = 100;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<int, ChosenFile> _files = [];
    private readonly List<(string File, string What, string Do)> _refused = [];
    private ElementReference _zone;
    private ElementReference _input;
    private IReadOnlyList<Import>? _imports;
    private DotNetObjectReference<ImportsPage>? _self;
    private IJSObjectReference? _sender;
    private ImportUpdates? _updates;
    private string? _sending;

    /// <summary>Called by the browser with files that were chosen or dropped.</summary>
    [JSInvokable]
    public Task FilesChosenAsync(ChosenFile[] files) => InvokeAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(files);
        _refused.Clear();
        foreach (var file in files)
        {
            if (file.Size is 0 or > TakeUpFile.MostBytes)
            {
                _refused.Add((file.Name, file.Size == 0 ? "The file is empty" : "The file is larger than 50 MB", "Export it again, in parts where it is large"));
                continue;
            }

            _files[file.Id] = file;
            await _sender!.InvokeVoidAsync("upload", file.Id, new { });
        }

        StateHasChanged();
    });

    /// <summary>Called by the browser with the newest state of files that are sent.</summary>
    [JSInvokable]
    public Task StatesChangedAsync(SentState[] states) => InvokeAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(states);
        foreach (var state in states.Where(x => _files.ContainsKey(x.Id)))
        {
            var file = _files[state.Id];
            _sending = state.Total > 0 && state.Sent < state.Total ? $"{file.Name}: {100 * state.Sent / state.Total} %" : $"{file.Name} is being read";
            if (state.Ended)
            {
                _files.Remove(state.Id);
                _sending = null;
                await EndAsync(file, state);
            }
        }

        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        _updates?.Dispose();
        try
        {
            if (_sender is not null)
            {
                await _sender.InvokeVoidAsync("dispose");
                await _sender.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its uploads with it.
        }

        _self?.Dispose();
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _updates = new ImportUpdates(signals, time, () => InvokeAsync(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        }), logger);
        _self = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/upload.js");
        var settings = new { url = "/admin/imports/file", token = antiforgery.GetAntiforgeryToken()?.Value };
        _sender = await module.InvokeAsync<IJSObjectReference>("attach", _zone, _input, _self, settings);
        StateHasChanged();
    }

    private async Task ReadAsync() => _imports = await queries.ListAsync(Shown, CancellationToken.None);

    private async Task ChooseAsync() => await _sender!.InvokeVoidAsync("choose");

    private async Task EndAsync(ChosenFile file, SentState state)
    {
        var answer = Read(state.Answer);
        if (state.Status == StatusCodes.Status200OK && answer?.Id is { } id)
        {
            // One file leads to its mapping; of several, the list shows all
            if (_files.Count == 0 && _refused.Count == 0)
            {
                nav.NavigateTo($"/admin/imports/{id}");
            }

            await ReadAsync();
            return;
        }

        _refused.Add(state.Status == 0
            ? (file.Name, "The file did not arrive", "Check your network, then choose it again")
            : (file.Name, answer?.Title ?? "The file was refused", answer?.Detail ?? "Reload the page and try again"));
    }

    private static Answer? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<Answer>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Answer(string? Id, string? Title, string? Detail);
}
