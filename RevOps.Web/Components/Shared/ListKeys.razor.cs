using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// Gives a list inside it the keys j, k and Enter. Enter follows the row's link: the one with <c>data-row-link</c>, else its first,
/// else it clicks the row. All in the browser, so that it is instant. One such list a page.
/// </summary>
public sealed partial class ListKeys(IJSRuntime js, ILogger<ListKeys> logger) : IAsyncDisposable
{
    private readonly BrowserExtra _keys = new(js, logger);
    private ElementReference _host;

    /// <summary>What a row is; the rows of a Radzen grid unless said otherwise.</summary>
    [Parameter]
    public string Rows { get; set; } = "tr.rz-data-row, [data-row]";

    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    public ValueTask DisposeAsync() => _keys.DisposeAsync();

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _keys.AttachAsync("/js/listkeys.js", _host, Rows) : Task.CompletedTask;
}
