using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Web.Components.Coaching.OwnWords;

/// <summary>The browser's speech recognition as an input of a call: listens while the rep wants it, and shows that it does.</summary>
public sealed partial class SpokenLines(IJSRuntime js) : IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private DotNetObjectReference<SpokenLines>? _self;
    private IJSObjectReference? _speech;
    private SpeechState _state;
    private SpeakerRole _side = SpeakerRole.Rep;
    private string? _vendor;
    private string _partial = "";
    private (string What, string Do)? _failure;
    private LiveCallError? _error;

    /// <summary>Where the words go.</summary>
    [Parameter, EditorRequired]
    public OwnLines Lines { get; set; } = null!;

    private string Service => _vendor is "Google" or "Microsoft" or "Apple" ? $"{_vendor}'s speech service" : "the speech service of the browser's vendor";

    /// <summary>Words came in. When this returns they are stored, or the rep is told that they are not.</summary>
    [JSInvokable]
    public Task Heard(string words, bool isFinal) => InvokeAsync(async () =>
    {
        _partial = isFinal ? "" : words;
        StateHasChanged();
        _error = await Lines.SpeakAsync(_side, words, isFinal);
        StateHasChanged();
        if (isFinal && _error is { Kind: LiveCallErrorKind.NotStored or LiveCallErrorKind.TooFast })
        {
            // The script keeps them and sends them again.
            throw new InvalidOperationException("Not stored yet.");
        }
    });

    /// <summary>It cannot go on listening.</summary>
    [JSInvokable]
    public Task Failed(string reason) => InvokeAsync(() =>
    {
        (_state, _failure) = (SpeechState.Ready, SpeechFailures.Of(reason));
        StateHasChanged();
    });

    /// <summary>It stopped listening.</summary>
    [JSInvokable]
    public Task Ended() => InvokeAsync(() =>
    {
        (_state, _partial) = (SpeechState.Ready, "");
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await CallAsync("dispose");
        _self?.Dispose();
        _left.Dispose();
    }

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
            _state = _vendor is null ? SpeechState.Missing : SpeechState.Ready;
            StateHasChanged();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            _state = SpeechState.Missing;
        }
    }

    private async Task StartAsync()
    {
        (_state, _failure) = (SpeechState.Listening, null);
        await CallAsync("start");
    }

    private Task StopAsync() => CallAsync("stop");

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

/// <summary>How far the listening is.</summary>
internal enum SpeechState
{
    Unknown = 0,
    Missing,
    Ready,
    Listening,
}
