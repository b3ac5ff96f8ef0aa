using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Analytics;
using RevOps.Web.Components.Operations.Live;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Analytics;

/// <summary>A page of figures: its address is its whole state, each address is read anew, and a slow answer to an older one is not shown.</summary>
public abstract class AnalyticsPage : ComponentBase, IDisposable
{
    /// <summary>Between two redraws of figures, however often what they are made of changes.</summary>
    internal static readonly TimeSpan Redraw = TimeSpan.FromSeconds(2);

    private int _asked;
    private LiveUpdates? _updates;
    private bool _disposed;

    [Inject]
    private IFigureChanges Changes { get; set; } = null!;

    [Inject]
    private ILogger<AnalyticsPage> Log { get; set; } = null!;

    /// <summary>Who reads.</summary>
    [Inject]
    protected ICurrentViewer Viewers { get; set; } = null!;

    /// <summary>Addresses.</summary>
    [Inject]
    protected NavigationManager Nav { get; set; } = null!;

    /// <summary>The organisation's year and currency.</summary>
    [Inject]
    protected IOrganisation Organisation { get; set; } = null!;

    /// <summary>Figures of deals, and the choices of the filter.</summary>
    [Inject]
    protected IPipelineQueries Pipeline { get; set; } = null!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    /// <summary>The page's path.</summary>
    protected abstract string Path { get; }

    /// <summary>Who reads; null until known.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>The address.</summary>
    protected AnalyticsUrl Url { get; private set; } = new();

    /// <summary>Quarters and days; null until read.</summary>
    protected FiscalCalendar? Calendar { get; private set; }

    /// <summary>The day it is for the organisation.</summary>
    protected DateOnly Today { get; private set; }

    /// <summary>What may be chosen.</summary>
    protected CallFilterOptions Options { get; private set; } = new([], [], []);

    /// <summary>What its figures are made of: it is drawn anew when that changes.</summary>
    protected virtual FigureData Data => FigureData.Deals;

    /// <summary>The filter of the address.</summary>
    protected AnalyticsFilter Filter => Url.On(Usual);

    /// <summary>The days where the address names none.</summary>
    protected virtual FiscalPeriod Usual => Calendar?.QuarterOf(Today) ?? new FiscalPeriod(Today, Today, "");

    /// <inheritdoc />
    public void Dispose()
    {
        _disposed = true;
        Nav.LocationChanged -= OnLocation;
        _updates?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks for the figures.</summary>
    /// <returns>What puts them on the page, called only if the address is still the same.</returns>
    protected abstract Task<Action> ReadAsync(Viewer viewer);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Viewer = await Viewers.GetAsync();
        Calendar = new FiscalCalendar(await Organisation.ReadAsync(CancellationToken.None));
        Today = Calendar.DayOf(Time.GetUtcNow());
        Url = AnalyticsUrl.Parse(new Uri(Nav.Uri));

        // The request draws the skeleton only: the circuit, which follows at once, asks the database once and not twice
        if (Viewer is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        Nav.LocationChanged += OnLocation;
        Options = await Pipeline.OptionsAsync(Viewer, CancellationToken.None);
        if (!_disposed)
        {
            // Before the first read: nothing is missed between the two
            _updates = new LiveUpdates(x => Changes.OnChanged(Data, x), Time, () => InvokeAsync(RedrawAsync), Log, Redraw);
        }

        await TakeAsync();
    }

    // Address, scroll and focus stay: the same markup is drawn with other figures
    private async Task RedrawAsync()
    {
        if (!_disposed)
        {
            Today = Calendar!.DayOf(Time.GetUtcNow());
            await TakeAsync();
            StateHasChanged();
        }
    }

    private void OnLocation(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (new Uri(e.Location).AbsolutePath != Path)
        {
            return;
        }

        Url = AnalyticsUrl.Parse(new Uri(e.Location));
        try
        {
            await TakeAsync();
            StateHasChanged();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    });

    private async Task TakeAsync()
    {
        var mine = ++_asked;
        var show = await ReadAsync(Viewer!);
        if (mine == _asked)
        {
            show();
        }
    }
}
