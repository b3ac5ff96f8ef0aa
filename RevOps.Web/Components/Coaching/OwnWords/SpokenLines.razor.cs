using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Web.Components.Coaching.OwnWords;

/// <summary>The browser's speech recognition as an input of a call.</summary>
public sealed partial class SpokenLines(IJSRuntime js) : SpeechInput(js)
{
    private SpeakerRole _side = SpeakerRole.Rep;
    private LiveCallError? _error;

    /// <summary>Where the words go.</summary>
    [Parameter, EditorRequired]
    public OwnLines Lines { get; set; } = null!;

    protected override async Task TakeAsync(string words, bool isFinal)
    {
        _error = await Lines.SpeakAsync(_side, words, isFinal);
        StateHasChanged();
        if (isFinal && _error is { Kind: LiveCallErrorKind.NotStored or LiveCallErrorKind.TooFast })
        {
            // The script keeps them and sends them again.
            throw new InvalidOperationException("Not stored yet.");
        }
    }
}
