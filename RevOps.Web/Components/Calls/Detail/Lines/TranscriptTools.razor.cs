using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace RevOps.Web.Components.Calls.Detail.Lines;

/// <summary>The transcript's search and filter. What they say stands in the address.</summary>
public sealed partial class TranscriptTools
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(180);
    private string _typed = "";
    private string? _known;

    /// <summary>Delays the search while somebody types.</summary>
    [Inject] public required TimeProvider Time { get; set; }

    /// <summary>The call.</summary>
    [Parameter, EditorRequired] public required CallView Call { get; set; }

    /// <summary>The page.</summary>
    [Parameter, EditorRequired] public required CallSession Session { get; set; }

    /// <summary>What is found now.</summary>
    [Parameter, EditorRequired] public required LineSearch Search { get; set; }

    /// <summary>The hit the reader is at, from 0.</summary>
    [Parameter] public int Hit { get; set; }

    /// <summary>Labels to choose from.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(string Key, int Lines)> Choices { get; set; }

    /// <summary>Goes to another hit.</summary>
    [Parameter] public EventCallback<int> OnStep { get; set; }

    private string CountText => Search.Hits.Count == 0 ? "None found" : $"{Hit + 1} of {Search.Hits.Count}";

    // The field follows the address, but never while somebody types into it.
    protected override void OnParametersSet()
    {
        if (_known != Search.Query)
        {
            _known = Search.Query;
            _typed = Search.Query ?? "";
        }
    }

    private async Task TypedAsync(ChangeEventArgs change)
    {
        // The last keystroke wins: an earlier one that waits sees that it is no longer what stands in the field.
        var typed = _typed = change.Value as string ?? "";
        await Task.Delay(Pause, Time);
        if (typed != _typed)
        {
            return;
        }

        var query = _known = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
        var found = new LineSearch(Call.Lines, query, Session.Url.Label);
        var line = found.Hits.Count > 0 ? found.Hits[found.FirstFrom(Session.Url.Line)].Seq : Session.Url.Line;
        Session.Go(Session.Url with { Query = query, Line = line }, replace: true);
    }

    private Task Key(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Clear();
        }

        return key.Key == "Enter" ? OnStep.InvokeAsync(key.ShiftKey ? -1 : 1) : Task.CompletedTask;
    }

    private void Clear()
    {
        _typed = "";
        Session.Go(Session.Url with { Query = null }, replace: true);
    }

    private void Filter(ChangeEventArgs change) =>
        Session.Go(Session.Url with { Label = LabelChoice.Known(change.Value as string) }, replace: true);

    private void ShowAll() => Session.Go(Session.Url with { Label = null }, replace: true);
}
