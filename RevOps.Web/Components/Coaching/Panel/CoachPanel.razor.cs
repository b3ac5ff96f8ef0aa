using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Coaching.Consent;

namespace RevOps.Web.Components.Coaching.Panel;

/// <summary>The rep's panel: one cue at a time, and what stands open. A cue that was gone does not come back.</summary>
public sealed partial class CoachPanel(IJSRuntime js, CloseLiveCall close)
{
    private readonly HashSet<Guid> _gone = [];
    private readonly HashSet<Guid> _noted = [];
    private readonly PanelBrowser _browser = new(js);
    private Guid? _seen;
    private bool _speaks;
    private bool _transcript;
    private bool _closing;
    private ConsentBar? _consent;
    private LiveCallError? _error;

    /// <summary>The rep.</summary>
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    private static readonly RenderFragment WhisperKey = x => x.AddMarkupContent(0, " <kbd>w</kbd>");

    private Cue? Cue { get; set; }

    /// <summary>A whisper stays until the rep has taken note of it.</summary>
    private IReadOnlyList<Whisper> Whispers => [.. Picture.Whispers.Where(x => x.NotedAt is null && !_noted.Contains(x.Id))];

    private string Lost => Session.Call.Source == "typed"
        ? "Connection lost. Cues wait, and so does what you type; what was sent is stored."
        : "Connection lost. Cues wait here. Words are still recorded as long as whatever listens to the call is connected.";

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _ = _browser.DisposeAsync().AsTask();
    }

    protected override void Take(LivePicture picture)
    {
        base.Take(picture);
        var slot = picture.Slot is { } cue && !_gone.Contains(cue.Id) ? picture.Slot : null;
        if (Cue is { } before && before.Id != slot?.Id)
        {
            _gone.Add(before.Id);
        }

        Cue = slot;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _speaks = await _browser.StartAsync((key, cue) => InvokeAsync(() => PressAsync(key, cue)));
            StateHasChanged();
        }

        if (Cue is { } cue && _seen != cue.Id)
        {
            _seen = cue.Id;
            await Session.SeenAsync(cue.Id, CancellationToken.None);
            await _browser.SayAsync(cue.Headline);
        }
    }

    /// <summary>A key of the panel, and the cue that was on the screen.</summary>
    internal async Task PressAsync(string key, Guid? cue)
    {
        CueAnswer? answer = key switch { "Enter" => CueAnswer.Used, "Escape" => CueAnswer.NotNow, "m" => CueAnswer.Muted, _ => null };
        if (answer is { } given && cue is { } shown)
        {
            await AnswerAsync(shown, given);
        }
        else if (key == "w" && Picture.EndedAt is null && Whispers is [var newest, ..])
        {
            await NoteAsync(newest);
        }
        else if (key == "b" && Picture.EndedAt is null)
        {
            await BookmarkAsync();
        }
        else if (key is "y" or "n" && Picture.EndedAt is null && _consent is { } consent)
        {
            await consent.PressAsync(key);
        }
        else if (key == "t")
        {
            _transcript = !_transcript;
        }

        StateHasChanged();
    }

    private async Task AnswerAsync(Guid cue, CueAnswer answer)
    {
        // It goes at once; the ledger follows.
        _gone.Add(cue);
        Cue = Cue?.Id == cue ? null : Cue;
        await Session.AnswerAsync(cue, answer, CancellationToken.None);
    }

    private async Task NoteAsync(Whisper whisper)
    {
        // As with a cue, it goes at once
        _noted.Add(whisper.Id);
        await Session.NoteAsync(whisper.Id, CancellationToken.None);
    }

    private Task BookmarkAsync() => Session.BookmarkAsync(Viewer.Name, CancellationToken.None);

    private async Task CloseAsync()
    {
        _closing = true;
        _error = (await close.RunAsync(Viewer, Session.Call.Id, CancellationToken.None)).Error;
        _closing = false;
    }

    private async Task ToggleSpeechAsync()
    {
        _speaks = !_speaks;
        await _browser.SpeakAsync(_speaks);
    }
}
