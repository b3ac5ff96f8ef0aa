using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Analytics;
using RevOps.Web.Components.Calls.List.Views;
using RevOps.Web.Components.Operations.Live;
using RevOps.Web.Deals;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Deals.List;

/// <summary>The deals as a list or a board, which is live. The URL is the whole state: every control leads to another URL, and each URL is read anew.</summary>
public sealed partial class DealsPage(
    IDealQueries deals, IOrganisation organisation, ICurrentViewer viewers, NavigationManager nav, IJSRuntime js, IFigureChanges changes, IReviewSignals signals,
    TimeProvider time, ILogger<DealsPage> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(15);
    private readonly DealsBrowser _browser = new(js);
    private DealView _view = new(new DealFilter(), IsBoard: false, null);
    private DealFilterOptions _options = new([], [], [], []);
    private string _currency = "";
    private Viewer? _viewer;
    private DealListPage? _page;
    private DealBoard? _board;
    private CancellationTokenSource? _query;
    private LiveUpdates? _updates;
    private LiveUpdates? _moves;
    private bool _busy;
    private FiscalCalendar _calendar = new(new OrganisationSettings());
    private bool _disposed;

    private DateOnly Today => _calendar.DayOf(time.GetUtcNow());

    private IReadOnlyList<StandardView> Standard => DealViews.Of(_view, _viewer, _options);

    private string CountText => _page is null ? "" : $"{Number(_page.Total)} {(_page.Total == 1 ? "deal" : "deals")}{SumText.After(_page.Sum, _page.Total)}";

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        nav.LocationChanged -= OnLocationChanged;
        _updates?.Dispose();
        _moves?.Dispose();
        if (_query is { } query)
        {
            // A page that is left while it reads forgets it in between.
            await query.CancelAsync();
            query.Dispose();
        }

        await _browser.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        _view = Read();
        _viewer = await viewers.GetAsync();

        // The request draws the skeleton only: the circuit, which follows at once, asks the database once and not twice.
        if (_viewer is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        nav.LocationChanged += OnLocationChanged;
        await _browser.LoadAsync();
        var settings = await organisation.ReadAsync(CancellationToken.None);
        (_currency, _calendar) = (settings.Currency, new FiscalCalendar(settings));
        if (!_disposed)
        {
            _updates = new LiveUpdates(x => changes.OnChanged(FigureData.Deals, x), time, () => InvokeAsync(RedrawAsync), logger, AnalyticsPage.Redraw);
            _moves = new LiveUpdates(signals, time, () => InvokeAsync(RefreshAsync), _ => Task.CompletedTask, logger, Unasked);
        }

        await LoadAsync();
        _options = await deals.OptionsAsync(_viewer, CancellationToken.None);
    }

    /// <summary>The board follows what comes of moves on their way to a CRM, too, which no figure shows.</summary>
    private Task RefreshAsync() => _view.IsBoard && !_busy ? RedrawAsync() : Task.CompletedTask;

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private DealView Read() => DealFilterUrl.Parse(nav.ToAbsoluteUri(nav.Uri).Query);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (new Uri(e.Location).AbsolutePath != DealFilterUrl.Path || Read() is var next && next == _view)
        {
            return;
        }

        var turned = next.Filter.Page != _view.Filter.Page;
        _view = next;
        try
        {
            await LoadAsync();
            if (turned)
            {
                await _browser.ToTopAsync();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    });

    private Task LoadAsync() => LoadAsync(quietly: false);

    // What is there stays as it is until the newer state is: nobody waits for it
    private Task RedrawAsync() => _disposed ? Task.CompletedTask : LoadAsync(quietly: true);

    /// <summary>Asks for what the URL names; a newer question makes an older one's answer worthless, so that is cancelled.</summary>
    private async Task LoadAsync(bool quietly)
    {
        using var mine = new CancellationTokenSource();
        var older = Interlocked.Exchange(ref _query, mine);
        if (older is not null)
        {
            await older.CancelAsync();
        }

        if (!quietly)
        {
            _busy = true;
            StateHasChanged();
        }

        try
        {
            var view = _view;
            var board = view.IsBoard ? await deals.BoardAsync(_viewer!, view.Filter, view.Pipeline, mine.Token) : null;
            var page = view.IsBoard ? null : await deals.ListAsync(_viewer!, view.Filter, mine.Token);
            if (!mine.IsCancellationRequested)
            {
                Show(board, page);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // The newer question answers.
        }
        finally
        {
            Interlocked.CompareExchange(ref _query, null, mine);
        }
    }

    private void Show(DealBoard? board, DealListPage? page)
    {
        (_busy, _board, _page) = (false, board, page);
        StateHasChanged();
        if (page is { Items.Count: 0, Total: > 0 })
        {
            // A page that is no more: the last there is.
            var last = (page.Total - 1) / _view.Filter.PageSize;
            nav.NavigateTo(DealFilterUrl.To(_view with { Filter = _view.Filter with { Page = last } }), replace: true);
        }
    }

    // Typing replaces: Back leads to where one was before the search, not through its letters.
    private void SearchAsync(string? text) => nav.NavigateTo(
        DealFilterUrl.To(_view with { Filter = _view.Filter with { Text = text, Page = 0 } }), replace: _view.Filter.Text is not null);
}
