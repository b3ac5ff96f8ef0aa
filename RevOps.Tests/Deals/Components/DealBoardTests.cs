using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Web.Components.Deals.List.Board;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Deals;

namespace RevOps.Tests.Deals.Components;

public sealed class DealBoardTests : BunitContext
{
    private static readonly Viewer Rep = new(UserId.New(), "Nora North", UserRole.Rep, []);
    private readonly OneDeal _moves = new(Rep.UserId);
    private int _reads;

    public DealBoardTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System).AddSingleton<IDealMoves>(_moves).AddSingleton<IReviewSignals, ManualSignals>().AddSingleton<MoveDeal>().AddSingleton<UndoMove>();
        Services.AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
    }

    private IReadOnlyList<NotificationMessage> Messages => [.. Services.GetRequiredService<NotificationService>().Messages];

    [Fact]
    public async Task Menu_OtherStage_MovesAndReadsAgain()
    {
        var board = Open(Rep, version: 0);

        await board.Find("article form").SubmitAsync();

        Assert.Equal(_moves.Late.Id, _moves.Deal.StageId);
        Assert.Equal(1, _reads);
        Assert.Contains("Moved <b>Rollout</b> to Late", board.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drop_StaleCard_IsToldAndNothingMoves()
    {
        var board = Open(Rep, version: 7);

        await board.InvokeAsync(() => board.Instance.DropAsync(_moves.Deal.Id.Value, _moves.Late.Id.Value));

        Assert.Equal(_moves.Early.Id, _moves.Deal.StageId);
        Assert.Equal(NotificationSeverity.Error, Assert.Single(Messages).Severity);
        Assert.Equal(1, _reads);
    }

    [Fact]
    public void Cards_OfAnAnalyst_AreNotMoved()
    {
        var board = Open(Rep with { Role = UserRole.Analyst }, version: 0);

        Assert.Equal("false", board.Find("article").GetAttribute("draggable"));
        Assert.Empty(board.FindAll("article button"));
    }

    [Fact]
    public void Column_MoreThanItHolds_LeadsToTheList()
    {
        var board = Open(Rep, version: 0, total: 41);

        Assert.Equal("40 more in the list", board.Find(".more").TextContent);
        Assert.Equal($"/deals?stage={_moves.Early.Id}", board.Find(".more").GetAttribute("href"));
    }

    [Theory]
    [InlineData(true, null, "Being written to HubSpot")]
    [InlineData(false, "HubSpot refuses it", "Not moved to Late: HubSpot refuses it")]
    public void Card_MoveOnItsWayOrPutBack_SaysSo(bool isOpen, string? reason, string said)
    {
        var write = Guid.NewGuid();
        var board = Open(Rep, version: 0, writing: new DealWriting(write, isOpen, "HubSpot", "Late", reason));

        var link = board.Find(".writing a");
        Assert.Equal((said, $"/operations/ledger?write={write}"), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal(!isOpen, board.Find(".writing").ClassList.Contains("failed"));
    }

    private IRenderedComponent<DealBoardView> Open(Viewer viewer, int version, int total = 1, DealWriting? writing = null)
    {
        var card = new DealListItem
        {
            Id = _moves.Deal.Id,
            Name = "<b>Rollout</b>",
            StageId = _moves.Early.Id,
            Stage = "Early",
            State = DealState.Open,
            StageSince = DateTimeOffset.UnixEpoch,
            Slips = 0,
            Version = version,
            Writing = writing,
        };
        var none = DealSum.None("USD");
        var board = new DealBoard(["Sales"], "Sales", [new(Item(_moves.Early), total, none, [card]), new(Item(_moves.Late), 0, none, [])]);
        return Render<DealBoardView>(x => x
            .Add(b => b.Board, board)
            .Add(b => b.View, new DealView(new DealFilter(), IsBoard: true, null))
            .Add(b => b.Viewer, viewer)
            .Add(b => b.OnChanged, EventCallback.Factory.Create(this, () => _reads++)));
    }

    private static DealStageItem Item(DealStage x) => new(x.Id, x.Pipeline, x.Name, x.Order, x.Kind, x.Probability);

    /// <summary>One deal and two stages in memory.</summary>
    private sealed class OneDeal : IDealMoves
    {
        public OneDeal(UserId owner)
        {
            Deal = new Deal("Rollout", Early, DateTimeOffset.UnixEpoch);
            Deal.Give(owner, null);
        }

        public DealStage Early { get; } = new("Sales", "Early", 1, DealState.Open, 10, isLate: false);

        public DealStage Late { get; } = new("Sales", "Late", 2, DealState.Open, 60, isLate: true);

        public Deal Deal { get; }

        public Task<(Deal? Deal, DealStage? To)> FindAsync(DealId deal, DealStageId to, CancellationToken cancellationToken) =>
            Task.FromResult<(Deal?, DealStage?)>((Deal, to == Late.Id ? Late : Early));

        public Task<(DealMove Move, Deal Deal, DealStage From)?> FindMoveAsync(Guid move, CancellationToken cancellationToken) =>
            Task.FromResult<(DealMove, Deal, DealStage)?>(null);

        public Task<DealRoute?> RouteAsync(Deal deal, DealStageId to, CancellationToken cancellationToken) => Task.FromResult<DealRoute?>(null);

        public Task<CrmWrite?> FindWriteAsync(Guid move, CancellationToken cancellationToken) => Task.FromResult<CrmWrite?>(null);

        public Task<(CrmWrite Write, Deal Deal, DealStage? To)?> FindOrderAsync(Guid write, CancellationToken cancellationToken) =>
            Task.FromResult<(CrmWrite, Deal, DealStage?)?>(null);

        public Task<bool> SaveAsync(Deal deal, DealMove move, DealStageChange change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) =>
            Task.FromResult(true);

        public Task<bool> SaveUndoAsync(Deal deal, DealMove move, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<bool> SaveAsync(CrmWrite write, AuditEntry audit, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
