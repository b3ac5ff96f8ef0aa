using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Notes;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Deals.List;
using RevOps.Web.Components.Operations.Live;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Deals.Detail;

/// <summary>The page of one deal: is it real, what speaks against it, what to do next.</summary>
public sealed partial class DealPage(
    IDealDetails details, AssessDeal assess, MoveDeal move, UndoMove undoMove, EditDeal edit, UndoEdit undoEdit, DecideLetter letters, DecideAction actions, PlanAction plans, AttachNote notes, LinkCall links,
    SeeDealChance chances, ICurrentViewer viewers, Toasts toasts, IReviewSignals signals, TimeProvider time, IJSRuntime js, ILogger<DealPage> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(15);
    private readonly DealsBrowser _browser = new(js);
    private DealDesk? _desk;
    private DealDetail? _deal;
    private Chance? _chance;
    private LiveUpdates? _updates;
    private Guid? _loaded;
    private bool _missing;
    private bool _disposed;

    /// <summary>The deal.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Open tab.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    /// <summary>The letter in view.</summary>
    [SupplyParameterFromQuery]
    public string? Letter { get; set; }

    /// <summary>The note that is open in the timeline.</summary>
    [SupplyParameterFromQuery]
    public Guid? Note { get; set; }

    /// <summary>The request while the page is drawn for the first time; null within the circuit.</summary>
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private IReadOnlyList<TabItem> TabItems =>
    [
        new(DealTabs.Overview, "Overview", _deal?.Assessment is { } x ? x.Actions.Count(a => _desk!.IsOpen(a.Key)) : null),
        new(DealTabs.Meddpicc, "MEDDPICC", _deal?.Assessment?.Letters.Count(x => x.State is LetterState.Suggested or LetterState.Contradicted)),
        new(DealTabs.Risks, "Risks", _deal?.Assessment?.Health.Risks.Count),
        new(DealTabs.People, "People", _deal?.People.Count),
    ];

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        _updates?.Dispose();
        return _browser.DisposeAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_desk is null && await viewers.GetAsync() is { } viewer)
        {
            _desk = new DealDesk(viewer, move, undoMove, edit, undoEdit, letters, actions, plans, notes, links, toasts, () => InvokeAsync(ReloadAsync));
        }

        if (_desk is not null && _loaded != Id)
        {
            _loaded = Id;
            await ReadAsync();
        }

        _missing = _deal is null;
        if (_missing && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _browser.LoadAsync();
        }

        // A deal that a CRM keeps goes on without anybody here: what is on its way arrives, or comes back
        if (_updates is null && _deal?.KeptBy is not null && RendererInfo.IsInteractive && !_disposed)
        {
            _updates = new LiveUpdates(signals, time, () => InvokeAsync(ReloadAsync), _ => Task.CompletedTask, logger, Unasked);
        }
    }

    private async Task ReloadAsync()
    {
        if (_disposed)
        {
            return;
        }

        await ReadAsync();
        _missing = _deal is null;
        StateHasChanged();
    }

    // A deal that nobody judged yet, such as a closed one, is judged when somebody looks.
    private async Task ReadAsync()
    {
        var id = new DealId(Id);
        _deal = await details.FindAsync(_desk!.Viewer, id, CancellationToken.None);
        if (_deal is { Assessment: null } && RendererInfo.IsInteractive)
        {
            await assess.RunAsync(id, CancellationToken.None);
            _deal = await details.FindAsync(_desk.Viewer, id, CancellationToken.None);
        }

        _chance = _deal is { Item.State: DealState.Open } ? await chances.RunAsync(_desk.Viewer, id, CancellationToken.None) : null;
        _desk.Deal = _deal;
    }
}
