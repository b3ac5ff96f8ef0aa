using Microsoft.JSInterop;

namespace RevOps.Web.Components.Coaching.Panel;

/// <summary>What the panel asks of the browser. A browser that is gone, or a script that did not load, makes every question a no-op.</summary>
internal sealed class PanelBrowser(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _keys;
    private DotNetObjectReference<PanelBrowser>? _self;
    private Func<string, Guid?, Task>? _pressed;

    /// <summary>Listens to the panel's keys; true where cues are to be spoken.</summary>
    public async Task<bool> StartAsync(Func<string, Guid?, Task> pressed)
    {
        _pressed = pressed;
        _self = DotNetObjectReference.Create(this);
        return await TryAsync(async () =>
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/panel.js");
            _keys = await module.InvokeAsync<IJSObjectReference>("attach", _self);
            return _keys is not null && await _keys.InvokeAsync<bool>("speaks");
        });
    }

    /// <summary>Speaks a line, where the person wants it.</summary>
    public Task SayAsync(string words) => CallAsync("say", words);

    /// <summary>Remembers whether cues are to be spoken.</summary>
    public Task SpeakAsync(bool on) => CallAsync("speak", on);

    /// <summary>A key, and the cue that was on the screen.</summary>
    [JSInvokable]
    public Task Pressed(string key, string? cue) => _pressed?.Invoke(key, Guid.TryParse(cue, out var id) ? id : null) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await CallAsync("dispose");
        _self?.Dispose();
    }

    private Task<bool> CallAsync(string function, params object?[] arguments) => TryAsync(async () =>
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync(function, arguments);
        }

        return true;
    });

    private static async Task<bool> TryAsync(Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
