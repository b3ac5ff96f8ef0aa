using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// Details beside a list that stays usable. The page renders it while its URL names something to show, and
/// <see cref="CloseTo"/> is the URL without it, so that Back and a sent link work.
/// </summary>
public sealed partial class Drawer(IJSRuntime js, NavigationManager nav, ILogger<Drawer> logger) : IAsyncDisposable
{
    private readonly BrowserExtra _keys = new(js, logger);
    private ElementReference _panel;
    private DotNetObjectReference<Drawer>? _self;

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

    /// <summary>Puts the focus into the first field that is marked as wrong.</summary>
    public Task FocusWrongAsync() => _keys.CallAsync("focusWrong");

    public async ValueTask DisposeAsync()
    {
        await _keys.DisposeAsync();
        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await _keys.AttachAsync("/js/drawer.js", _panel, _self);
        }
    }
}
