using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>
/// What a call's page asks of the browser, and what the browser tells it. A circuit that is gone, or a script that did not
/// load, makes every question a no-op: the page can be read without.
/// </summary>
public sealed class CallBrowser(IJSRuntime js) : IAsyncDisposable
{
    private readonly List<IJSObjectReference> _running = [];
    private IJSObjectReference? _module;
    private DotNetObjectReference<CallBrowser>? _self;
    private Func<string, Task>? _pressed;
    private Func<int[], Dictionary<int, int>, Task>? _blocksSeen;
    private Func<Task>? _transcriptHidden;

    /// <summary>Listens to the page's keys.</summary>
    public Task StartAsync(Func<string, Task> pressed, Func<Task> transcriptHidden)
    {
        _pressed = pressed;
        _transcriptHidden = transcriptHidden;
        return RunAsync("start");
    }

    /// <summary>Watches which part of the transcript is near the reader.</summary>
    public Task WatchLinesAsync(ElementReference scroller, Func<int[], Dictionary<int, int>, Task> seen)
    {
        _blocksSeen = seen;
        return RunAsync("watch", scroller);
    }

    /// <summary>Scrolls to a line; where the transcript is hidden the page is told.</summary>
    public async Task ShowLineAsync(int seq)
    {
        if (!await AskAsync("showLine", true, seq) && _transcriptHidden is not null)
        {
            await _transcriptHidden();
        }
    }

    /// <summary>Puts text on the clipboard; false where the browser refuses.</summary>
    public Task<bool> CopyAsync(string text) => AskAsync("copy", false, text);

    /// <summary>Runs a function of the page's module.</summary>
    public async Task<T> AskAsync<T>(string function, T otherwise, params object?[] arguments)
    {
        try
        {
            var module = await ModuleAsync();
            return module is null ? otherwise : await module.InvokeAsync<T>(function, arguments);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or TaskCanceledException)
        {
            return otherwise;
        }
    }

    /// <summary>A key of the page.</summary>
    [JSInvokable]
    public Task Pressed(string key) => _pressed?.Invoke(key) ?? Task.CompletedTask;

    /// <summary>Blocks of lines near the reader.</summary>
    [JSInvokable]
    public Task BlocksSeen(int[] near, Dictionary<int, int> heights) => _blocksSeen?.Invoke(near, heights) ?? Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var running in _running)
            {
                await running.InvokeVoidAsync("stop");
                await running.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or TaskCanceledException)
        {
            // The browser has left; there is nothing to stop.
        }

        _self?.Dispose();
    }

    private async Task RunAsync(string function, params object?[] arguments)
    {
        _self ??= DotNetObjectReference.Create(this);
        var running = await AskAsync<IJSObjectReference?>(function, null, [.. arguments, _self]);
        if (running is not null)
        {
            _running.Add(running);
        }
    }

    private async Task<IJSObjectReference?> ModuleAsync() =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./Components/Calls/Detail/CallPage.razor.js");
}
