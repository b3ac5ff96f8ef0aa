using Microsoft.JSInterop;
using RevOps.Web.Components.Calls.List.Table;

namespace RevOps.Web.Components.Calls.List;

/// <summary>What the list needs of the browser: the columns kept there, and the top of the page.</summary>
internal sealed class CallsBrowser(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public async Task<IReadOnlyList<CallColumn>> ReadColumnsAsync()
    {
        var module = await ModuleAsync();
        return CallColumn.Parse(await module.InvokeAsync<string?>("readColumns"));
    }

    public async Task KeepColumnsAsync(IReadOnlyList<CallColumn> columns)
    {
        var module = await ModuleAsync();
        await module.InvokeVoidAsync("keepColumns", CallColumn.ToText(columns));
    }

    public async Task ToTopAsync()
    {
        var module = await ModuleAsync();
        await module.InvokeVoidAsync("toTop");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its module with it.
        }
    }

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/calls.js");
}
