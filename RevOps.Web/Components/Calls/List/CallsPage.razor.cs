using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Calls;
using RevOps.Web.Components.Calls.List.Table;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Calls.List;

/// <summary>The list of calls. The URL is its whole state: every control leads to another URL, and each URL is read anew.</summary>
public sealed partial class CallsPage(
    ICallQueries calls, ICurrentViewer viewers, NavigationManager nav, IJSRuntime js, TimeProvider time) : IAsyncDisposable
{
    private readonly CallsBrowser _browser = new(js);
    private CallFilter _filter = new();
    private CallFilterOptions _options = new([], [], []);
    private IReadOnlyList<CallColumn> _columns = CallColumn.All;
    private Viewer? _viewer;
    private CallListPage? _page;
    private CancellationTokenSource? _query;
    private bool _mayUpload;
    private bool _busy;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private string CountText => _page switch
    {
        null => "",
        { Total: 1 } => "1 call",
        { IsMore: true, Total: var counted } => $"More than {counted.ToString("N0", CultureInfo.InvariantCulture)} calls",
        { Total: var total } => $"{total.ToString("N0", CultureInfo.InvariantCulture)} calls",
    };

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
        _filter = Read();
        _viewer = await viewers.GetAsync();
        _mayUpload = _viewer is { Role: not UserRole.Analyst };

        // The request draws the skeleton only: the circuit, which follows at once, asks the database once and not twice.
        if (_viewer is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        nav.LocationChanged += OnLocationChanged;
        _columns = await _browser.ReadColumnsAsync();
        await LoadAsync();
        _options = await calls.OptionsAsync(_viewer, CancellationToken.None);
    }

    private CallFilter Read() => CallFilterUrl.Parse(nav.ToAbsoluteUri(nav.Uri).Query);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (new Uri(e.Location).AbsolutePath != "/calls" || Read() is var next && next == _filter)
        {
            return;
        }

        var turned = next.Page != _filter.Page;
        _filter = next;
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

    /// <summary>Asks for the filter's rows; a newer question makes an older one's answer worthless, so that is cancelled.</summary>
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
            var page = await calls.ListAsync(_viewer!, _filter.On(Today), mine.Token);
            if (!mine.IsCancellationRequested)
            {
                Show(page);
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

    private void Show(CallListPage page)
    {
        _busy = false;
        _page = page;
        StateHasChanged();
        if (page is { Items.Count: 0, Total: > 0, IsMore: false })
        {
            // A page that is no more, as after a deletion: the last there is.
            nav.NavigateTo(CallFilterUrl.ToList(_filter with { Page = (page.Total - 1) / _filter.PageSize }), replace: true);
        }
    }

    // Typing replaces: Back leads to where one was before the search, not through its letters.
    private void SearchAsync(string? text) =>
        nav.NavigateTo(CallFilterUrl.ToList(_filter with { Text = text, Page = 0 }), replace: _filter.Text is not null);

    private async Task ChooseColumnsAsync(IReadOnlyList<CallColumn> columns)
    {
        _columns = columns;
        await _browser.KeepColumnsAsync(columns);
    }
}
