using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shared;

/// <summary>
/// A script of the browser that makes a component nicer: its keys, its focus. Where it cannot be loaded the component does without,
/// and the page is as good as before.
/// </summary>
internal sealed partial class BrowserExtra(IJSRuntime js, ILogger logger) : IAsyncDisposable
{
    private IJSObjectReference? _handle;

    /// <summary>Calls the module's <c>attach</c>.</summary>
    public async Task AttachAsync(string module, params object?[] arguments)
    {
        try
        {
            await using var loaded = await js.InvokeAsync<IJSObjectReference>("import", module);
            _handle = await loaded.InvokeAsync<IJSObjectReference>("attach", arguments);
        }
        catch (JSException failure)
        {
            NotThere(logger, failure, module);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The person was quicker and has left the page.
        }
    }

    /// <summary>Calls a function of what was attached.</summary>
    public async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            if (_handle is not null)
            {
                await _handle.InvokeVoidAsync(function, arguments);
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // As good as without it.
        }
    }

    /// <summary>Asks what was attached; false where it is not there.</summary>
    public async Task<bool> AskAsync(string function)
    {
        try
        {
            return _handle is not null && await _handle.InvokeAsync<bool>(function);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return false;
        }
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
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The browser has gone, and its listeners with it.
        }
    }

    [LoggerMessage(LogLevel.Debug, "The browser did not run {Module}; the page goes on without it")]
    private static partial void NotThere(ILogger logger, Exception failure, string module);
}
