using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// Gives a list inside it the keys j, k and Enter. Enter follows the row's link: the one with <c>data-row-link</c>, else its first,
/// else it clicks the row. All in the browser, so that it is instant. One such list a page.
/// </summary>
public sealed partial class ListKeys(IJSRuntime js) : IAsyncDisposable
{
    private ElementReference _host;
    private IJSObjectReference? _handle;

    /// <summary>What a row is; the rows of a Radzen grid unless said otherwise.</summary>
    [Parameter]
    public string Rows { get; set; } = "tr.rz-data-row, [data-row]";

    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

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
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/listkeys.js");
            _handle = await module.InvokeAsync<IJSObjectReference>("attach", _host, Rows);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The person was quicker and has left the page.
        }
    }
}
