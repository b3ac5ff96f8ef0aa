using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Calls.Upload;

/// <summary>Where people bring transcripts. The browser sends the files (upload.js); this page keeps the list and the words.</summary>
public sealed partial class UploadPage(
    ICurrentViewer viewers, RepChoices reps, AntiforgeryStateProvider antiforgery, ViewerClock clock, Confirmations confirmations, IJSRuntime js)
    : IAsyncDisposable
{
    private readonly UploadQueue _queue = new();
    private readonly UploadFields _fields = new();
    private ElementReference _zone;
    private ElementReference _input;
    private Viewer? _viewer;
    private IReadOnlyList<Person> _reps = [];
    private DotNetObjectReference<UploadPage>? _self;
    private IJSObjectReference? _sender;
    private bool _ready;

    private string SendText => _queue.Sendable.Count switch
    {
        0 => "Upload",
        1 => "Upload 1 file",
        var count => $"Upload {count} files",
    };

    /// <summary>Called by the browser with files that were chosen or dropped.</summary>
    [JSInvokable]
    public Task FilesChosenAsync(ChosenFile[] files) => InvokeAsync(() =>
    {
        _queue.Add(files);
        StateHasChanged();
    });

    /// <summary>Called by the browser with the newest state of files that are sent.</summary>
    [JSInvokable]
    public Task StatesChangedAsync(SentState[] states) => InvokeAsync(() =>
    {
        Array.ForEach(states, _queue.Take);
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
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

    protected override async Task OnInitializedAsync()
    {
        _viewer = await viewers.GetAsync();
        if (_viewer is not null)
        {
            _reps = await reps.ListAsync(_viewer, CancellationToken.None);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_ready || _viewer is null or { Role: UserRole.Analyst })
        {
            return;
        }

        _ready = true;
        _self = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/upload.js");
        var settings = new { url = "/calls/upload/file", token = antiforgery.GetAntiforgeryToken()?.Value };
        _sender = await module.InvokeAsync<IJSObjectReference>("attach", _zone, _input, _self, settings);
        StateHasChanged();
    }

    private async Task ChooseAsync() => await _sender!.InvokeVoidAsync("choose");

    private async Task SendAllAsync()
    {
        var sendable = _queue.Sendable;
        foreach (var item in sendable)
        {
            await SendAsync(item, sendable.Count == 1);
        }
    }

    private Task SendAsync(UploadItem item) => SendAsync(item, oneFile: true);

    private async Task SendAsync(UploadItem item, bool oneFile)
    {
        _queue.Start(item.Id);
        await _sender!.InvokeVoidAsync("upload", item.Id, _fields.ToForm(clock.Zone, oneFile));
    }

    private async Task CancelAsync(UploadItem item) => await _sender!.InvokeVoidAsync("cancel", item.Id);

    private async Task RemoveAsync(UploadItem item)
    {
        _queue.Remove(item.Id);
        await _sender!.InvokeVoidAsync("forget", item.Id);
    }

    private async Task BeforeLeavingAsync(LocationChangingContext context)
    {
        if (_queue.IsRunning && !await confirmations.AskAsync(new(
            "Leave while files are on their way?", "Files that have not arrived yet are not uploaded. Calls that are stored already stay.", "Leave", Destroys: true)))
        {
            context.PreventNavigation();
        }
    }
}
