using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Web.Components.Coaching.OwnWords;

namespace RevOps.Web.Components.Practice.Talk;

/// <summary>Speaks an answer into the field instead of typing it. Nothing is said to the customer before the rep says so.</summary>
public sealed partial class SpokenAnswer(IJSRuntime js) : SpeechInput(js)
{
    /// <summary>Words that were heard to their end.</summary>
    [Parameter]
    public EventCallback<string> OnHeard { get; set; }

    protected override Task TakeAsync(string words, bool isFinal) => isFinal ? OnHeard.InvokeAsync(words) : Task.CompletedTask;
}
