using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Coaching.Live;

/// <summary>Draws one call while it is on: after each change, at most ten times a second, and the last state always.</summary>
public abstract class LiveView : ComponentBase, IDisposable
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    private Pace? _pace;
    private IDisposable? _changes;

    /// <summary>The call.</summary>
    [Parameter, EditorRequired]
    public ILiveSession Session { get; set; } = null!;

    [Inject]
    private protected TimeProvider Time { get; set; } = null!;

    /// <summary>What is drawn.</summary>
    protected LivePicture Picture { get; private set; } = null!;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the subscription.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _changes?.Dispose();
        _pace?.Dispose();
    }

    /// <summary>Takes over a picture before it is drawn.</summary>
    protected virtual void Take(LivePicture picture) => Picture = picture;

    protected override void OnParametersSet() => Take(Session.Picture);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _pace = new Pace(Time, DrawAsync, Least);
            _changes = Session.OnChanged(_pace.Ask);

            // What happened between the first drawing and the subscription.
            _pace.Ask();
        }
    }

    private Task DrawAsync() => InvokeAsync(() =>
    {
        if (Session.Picture.Number != Picture.Number)
        {
            Take(Session.Picture);
            StateHasChanged();
        }
    });
}
