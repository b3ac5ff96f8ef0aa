using Microsoft.JSInterop;
using RevOps.Web.Components.Calls.List.Table;

namespace RevOps.Web.Components.Calls.List;

/// <summary>What the list needs of the browser: the columns kept there, and the top of the page.</summary>
internal sealed class CallsBrowser(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public async Task<IReadOnlyList<CallColumn>> ReadColumnsAsync() => CallColumn.Parse(await AskAsync<string?>("readColumns"));

    public async Task KeepColumnsAsync(IReadOnlyList<CallColumn> columns) => await AskAsync<object?>("keepColumns", CallColumn.ToText(columns));

    public async Task ToTopAsync() => await AskAsync<object?>("toTop");

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
    private async Task<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/calls.js");
            return await _module.InvokeAsync<T>(function, arguments);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return default;
        }
    }
}
