using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Operations.Live;

/// <summary>What the pages of this feature do alike: the URL is their state, and what they show is kept up to date.</summary>
public abstract class LiveReader : ComponentBase, IDisposable
{
    private LiveUpdates? _updates;
    private bool _disposed;

    [Inject]
    private ICurrentViewer Viewers { get; set; } = null!;

    [Inject]
    private IReviewSignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<LiveReader> Log { get; set; } = null!;

    /// <summary>The browser's address.</summary>
    [Inject]
    protected NavigationManager Nav { get; set; } = null!;

    /// <summary>Who looks.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>What is shown could not be brought up to date.</summary>
    protected bool IsStale { get; private set; }

    /// <summary>Path of the page.</summary>
    protected abstract string Path { get; }

    public void Dispose()
    {
        _disposed = true;
        Nav.LocationChanged -= OnLocationChanged;
        _updates?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes over what the address says; false where it says what is shown already.</summary>
    protected abstract bool Take(Uri address);

    /// <summary>Reads what the address says.</summary>
    protected abstract Task ReadAsync(Viewer viewer);

    /// <summary>Brings what is shown up to date, everything in its place.</summary>
    protected abstract Task RefreshAsync(Viewer viewer);

    /// <summary>Brings it up to date at once, after something that this person did.</summary>
    protected void Refresh() => _updates?.Ask();

    protected override async Task OnInitializedAsync()
    {
        Take(new Uri(Nav.Uri));
        Viewer = await Viewers.GetAsync();
        if (Viewer is not { } viewer || !RendererInfo.IsInteractive)
        {
            return;
        }

        Nav.LocationChanged += OnLocationChanged;
        await ReadAsync(viewer);
        if (!_disposed)
        {
            _updates = new LiveUpdates(Signals, Time, () => DrawAsync(() => RefreshAsync(viewer)), SetStaleAsync, Log);
        }
    }

    private Task DrawAsync(Func<Task> read) => InvokeAsync(async () =>
    {
        if (!_disposed)
        {
            await read();
            StateHasChanged();
        }
    });

    private Task SetStaleAsync(bool stale) => InvokeAsync(() =>
    {
        if (!_disposed && IsStale != stale)
        {
            IsStale = stale;
            StateHasChanged();
        }
    });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        var address = new Uri(e.Location);
        if (address.AbsolutePath != Path || !Take(address))
        {
            return;
        }

        try
        {
            StateHasChanged();
            await ReadAsync(Viewer!);
            StateHasChanged();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    });
}
