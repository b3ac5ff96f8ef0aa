using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// Details beside a list that stays usable. The page renders it while its URL names something to show, and
/// <see cref="CloseTo"/> is the URL without it, so that Back and a sent link work.
/// </summary>
public sealed partial class Drawer(IJSRuntime js, NavigationManager nav) : IAsyncDisposable
{
    private ElementReference _panel;
    private DotNetObjectReference<Drawer>? _self;
    private IJSObjectReference? _handle;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Subtitle { get; set; }

    /// <summary>Where closing leads: the page's URL without the opened thing.</summary>
    [Parameter, EditorRequired]
    public string CloseTo { get; set; } = "";

    /// <summary>The same as a page of its own.</summary>
    [Parameter]
    public string? FullPage { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public RenderFragment? Footer { get; set; }

    /// <summary>Closes; also called by Esc.</summary>
    [JSInvokable]
    public Task CloseAsync()
    {
        nav.NavigateTo(CloseTo);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_handle is not null)
            {
                await _handle.InvokeVoidAsync("dispose");
                await _handle.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser has gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/drawer.js");
            _handle = await module.InvokeAsync<IJSObjectReference>("attach", _panel, _self);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The person was quicker and has left the page.
        }
    }
}
