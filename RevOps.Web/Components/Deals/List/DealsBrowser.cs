using Microsoft.JSInterop;

namespace RevOps.Web.Components.Deals.List;

/// <summary>What the deals need of the browser: menus below their buttons, the top of the page.</summary>
internal sealed class DealsBrowser(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public Task LoadAsync() => CallAsync("ready");

    public Task ToTopAsync() => CallAsync("toTop");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The browser has gone, and its module with it.
        }
    }

    // The list can be read and turned without: a script that does not load must not take it away.
    private async Task CallAsync(string function)
    {
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/deals.js");
            await _module.InvokeVoidAsync(function);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // As above.
        }
    }
}
