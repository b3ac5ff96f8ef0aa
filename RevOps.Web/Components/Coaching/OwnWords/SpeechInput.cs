using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Coaching.OwnWords;

/// <summary>
/// The browser's own speech recognition: listens while the person wants it, says that it does and where the sound goes. What becomes of the
/// words is the derived component's.
/// </summary>
public abstract class SpeechInput(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private DotNetObjectReference<SpeechInput>? _self;
    private IJSObjectReference? _speech;
    private string? _vendor;

    /// <summary>How far it is.</summary>
    private protected SpeechState State { get; private set; }

    /// <summary>Words that may still change.</summary>
    private protected string Partial { get; private set; } = "";

    /// <summary>Why it does not listen; null: it does, or was not asked to.</summary>
    private protected (string What, string Do)? Failure { get; private set; }

    /// <summary>Who gets the sound.</summary>
    private protected string Service => _vendor is "Google" or "Microsoft" or "Apple" ? $"{_vendor}'s speech service" : "the speech service of the browser's vendor";

    /// <summary>Words came in. When this returns they are kept, or the person is told that they are not; where it fails the script sends them again.</summary>
    [JSInvokable]
    public Task Heard(string words, bool isFinal) => InvokeAsync(async () =>
    {
        Partial = isFinal ? "" : words;
        StateHasChanged();
        await TakeAsync(words, isFinal);
    });

    /// <summary>It cannot go on listening.</summary>
    [JSInvokable]
    public Task Failed(string reason) => InvokeAsync(() =>
    {
        (State, Failure) = (SpeechState.Ready, SpeechFailures.Of(reason));
        StateHasChanged();
    });

    /// <summary>It stopped listening.</summary>
    [JSInvokable]
    public Task Ended() => InvokeAsync(() =>
    {
        (State, Partial) = (SpeechState.Ready, "");
        StateHasChanged();
    });

    /// <summary>Stops listening for good.</summary>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await CallAsync("dispose");
        _self?.Dispose();
        _left.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes words over.</summary>
    protected abstract Task TakeAsync(string words, bool isFinal);

    /// <summary>Begins to listen.</summary>
    protected async Task StartAsync()
    {
        (State, Failure) = (SpeechState.Listening, null);
        await CallAsync("start");
    }

    /// <summary>Stops; what was said is still taken.</summary>
    protected Task StopAsync() => CallAsync("stop");

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", _left.Token, "/js/speech.js");
            _speech = await module.InvokeAsync<IJSObjectReference>("attach", _left.Token, _self);
            _vendor = await _speech.InvokeAsync<string?>("vendor", _left.Token);
            State = _vendor is null ? SpeechState.Missing : SpeechState.Ready;
            StateHasChanged();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            State = SpeechState.Missing;
        }
    }

    private async Task CallAsync(string function)
    {
        try
        {
            if (_speech is not null)
            {
                await _speech.InvokeVoidAsync(function);
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The browser has gone, and listens no more.
        }
    }
}
