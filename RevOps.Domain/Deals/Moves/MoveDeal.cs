using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Moves;

/// <summary>
/// Moves a deal to another stage. Where a connected CRM keeps the deal, the move goes into the outbox in the same transaction: it counts here at
/// once and is put back where the CRM does not take it.
/// </summary>
public sealed class MoveDeal(IDealMoves moves, IReviewSignals signals, TimeProvider time)
{
    private static readonly DealError NoStage =
        new(DealErrorKind.NotFound, "That stage is no more", "Load the page again and choose one of the stages there are");

    /// <summary>Moves it, if it still stands as the person saw it.</summary>
    /// <param name="viewer">Who moves it.</param>
    /// <param name="id">The deal.</param>
    /// <param name="to">The stage.</param>
    /// <param name="seenVersion">The deal's version on their screen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The move, by which it can be taken back; null where the deal is in that stage already.</returns>
    public async Task<Result<MovedDeal, DealError>> RunAsync(
        Viewer viewer, DealId id, DealStageId to, int seenVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (deal, stage) = await moves.FindAsync(id, to, cancellationToken);
        if (viewer.Refuse(deal) is { } refusal)
        {
            return refusal;
        }

        if (stage is null)
        {
            return NoStage;
        }

        if (deal!.Version != seenVersion)
        {
            return DealErrors.Changed;
        }

        var route = deal.KeptByConnection() ? await moves.RouteAsync(deal, to, cancellationToken) : null;
        if (route is null && deal.KeptByConnection())
        {
            return DealErrors.NoWay;
        }

        if (DealMove.Make(deal, stage, viewer.UserId, time.GetUtcNow()) is not var (move, change))
        {
            return new MovedDeal(null, stage.Name, deal.Version);
        }

        var outbox = route is null ? DealOutbox.Nothing : CarryChange.Order(deal, move.Id, route, viewer.UserId, move.MovedAt);
        var audit = AuditEntry.By(viewer, time, "deal.moved", $"deal:{id}", $"Moved the deal to {stage.Name}");
        if (!await moves.SaveAsync(deal, move, change, audit, outbox, cancellationToken))
        {
            return DealErrors.Changed;
        }

        signals.Due();
        return new MovedDeal(move.Id, stage.Name, deal.Version) { IsBeingWritten = outbox.Added is not null };
    }
}

/// <summary>What a move led to.</summary>
/// <param name="Move">By which it can be taken back; null where nothing moved.</param>
/// <param name="Stage">Where the deal is now.</param>
/// <param name="Version">The deal's version now.</param>
public sealed record MovedDeal(Guid? Move, string Stage, int Version)
{
    /// <summary>True where the deal's CRM is still to be told.</summary>
    public bool IsBeingWritten { get; init; }
}
