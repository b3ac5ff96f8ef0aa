using Microsoft.AspNetCore.Components;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Coaching.Live;

/// <summary>A page that lists the calls that are on and that the viewer may see; read anew when one begins or ends.</summary>
public abstract class LiveListPage : ComponentBase, IDisposable
{
    private Pace? _pace;
    private IDisposable? _changes;

    [Inject]
    private WatchLiveCall Watch { get; set; } = null!;

    [Inject]
    private ICurrentViewer Viewers { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The calls, the longest first.</summary>
    protected IReadOnlyList<ILiveSession> Calls { get; private set; } = [];

    /// <summary>Who looks; null until the page has begun.</summary>
    protected Viewer? Viewer { get; private set; }

    public void Dispose()
    {
        _changes?.Dispose();
        _pace?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Viewers.GetAsync();
        Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _pace = new Pace(Time, DrawAsync);
            _changes = Watch.OnChanged(_pace.Ask);
        }
    }

    private Task DrawAsync() => InvokeAsync(() =>
    {
        Read();
        StateHasChanged();
    });

    private void Read() => Calls = Viewer is { } viewer ? Watch.List(viewer) : [];
}
