using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RevOps.Domain;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Deals;

namespace RevOps.Web.Components.Deals.List.Board;

/// <summary>
/// Deals by stage. A card is dragged, or moved by its menu, which the keyboard reaches. A card is drawn in its new column only once the move is stored;
/// one whose CRM is still to be told says so, and comes back with a reason where the CRM does not take it.
/// </summary>
public sealed partial class DealBoardView(MoveDeal moveDeal, UndoMove undoMove, Toasts toasts, IJSRuntime js, ILogger<DealBoardView> logger) : IAsyncDisposable
{
    private readonly BrowserExtra _drag = new(js, logger);
    private ElementReference _board;
    private DotNetObjectReference<DealBoardView>? _self;
    private string _said = "";
    private bool _attached;

    /// <summary>What it shows; null while it is read.</summary>
    [Parameter, EditorRequired]
    public DealBoard? Board { get; set; }

    [Parameter, EditorRequired]
    public DealView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Viewer? Viewer { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Raised when the board is to be read again.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    private IReadOnlyList<DealStageItem> Stages => [.. (Board?.Columns ?? []).Select(x => x.Stage)];

    /// <summary>A card was dropped on a column.</summary>
    [JSInvokable]
    public Task DropAsync(Guid deal, Guid stage) => InvokeAsync(async () =>
    {
        var card = Board?.Columns.SelectMany(x => x.Items).FirstOrDefault(x => x.Id.Value == deal);
        if (card is not null && card.StageId.Value != stage)
        {
            await MoveAsync(card, new DealStageId(stage));
        }
    });

    public async ValueTask DisposeAsync()
    {
        await _drag.DisposeAsync();
        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_attached && Board is { Columns.Count: > 0 })
        {
            _attached = true;
            _self = DotNetObjectReference.Create(this);
            await _drag.AttachAsync("/js/dealboard.js", _board, _self);
        }
    }

    private static string Sum(DealBoardColumn column) =>
        column.Total == 0 ? "none" : column.Total == column.Sum.WithoutAmount ? "no amounts" : MoneyText.Short(column.Sum.Value) + (column.Sum.Unconverted.Count > 0 ? " +" : "");

    // Reps see their own deals and managers their teams': whoever sees a card may move it, but for analysts.
    private bool MayMove => Viewer is { Role: not UserRole.Analyst };

    private async Task MoveAsync(DealListItem deal, DealStageId to)
    {
        var moved = await moveDeal.RunAsync(Viewer!, deal.Id, to, deal.Version, CancellationToken.None);
        Tell(deal, moved);
        await OnChanged.InvokeAsync();
    }

    private void Tell(DealListItem deal, Result<MovedDeal, DealError> moved)
    {
        if (!moved.IsSuccess)
        {
            _said = moved.Error.Problem;
            toasts.Failed(moved.Error.Problem, moved.Error.Remedy);
            return;
        }

        _said = $"Moved {deal.Name} to {moved.Value.Stage}{(moved.Value.IsBeingWritten ? ", which is being written to its CRM" : null)}";
        if (moved.Value.Move is { } move)
        {
            toasts.Done(_said, () => InvokeAsync(() => UndoAsync(deal, move)));
        }
    }

    private async Task UndoAsync(DealListItem deal, Guid move)
    {
        var undone = await undoMove.RunAsync(Viewer!, move, CancellationToken.None);
        Tell(deal, undone);
        await OnChanged.InvokeAsync();
    }
}
