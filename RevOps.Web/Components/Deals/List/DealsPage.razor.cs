using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Calls.List.Views;
using RevOps.Web.Deals;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Deals.List;

/// <summary>The deals as a list or a board. The URL is the whole state: every control leads to another URL, and each URL is read anew.</summary>
public sealed partial class DealsPage(
    IDealQueries deals, IOrganisation organisation, ICurrentViewer viewers, NavigationManager nav, IJSRuntime js, TimeProvider time) : IAsyncDisposable
{
    private readonly DealsBrowser _browser = new(js);
    private DealView _view = new(new DealFilter(), IsBoard: false, null);
    private DealFilterOptions _options = new([], [], [], []);
    private string _currency = "";
    private Viewer? _viewer;
    private DealListPage? _page;
    private DealBoard? _board;
    private CancellationTokenSource? _query;
    private bool _busy;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private IReadOnlyList<StandardView> Standard => DealViews.Of(_view, _viewer, _options);

    private string CountText => _page is null ? "" : $"{Number(_page.Total)} {(_page.Total == 1 ? "deal" : "deals")}{SumText.After(_page.Sum, _page.Total)}";

    public async ValueTask DisposeAsync()
    {
        nav.LocationChanged -= OnLocationChanged;
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
        _currency = (await organisation.ReadAsync(CancellationToken.None)).Currency;
        await LoadAsync();
        _options = await deals.OptionsAsync(_viewer, CancellationToken.None);
    }

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

    /// <summary>Asks for what the URL names; a newer question makes an older one's answer worthless, so that is cancelled.</summary>
    private async Task LoadAsync()
    {
        using var mine = new CancellationTokenSource();
        var older = Interlocked.Exchange(ref _query, mine);
        if (older is not null)
        {
            await older.CancelAsync();
        }

        _busy = true;
        StateHasChanged();
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
