using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Moves;

/// <summary>Moves a deal to another stage.</summary>
public sealed class MoveDeal(IDealMoves moves, TimeProvider time)
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

        if (deal!.KeptByConnection())
        {
            return DealErrors.KeptInCrm;
        }

        if (deal!.Version != seenVersion)
        {
            return DealErrors.Changed;
        }

        if (DealMove.Make(deal, stage, viewer.UserId, time.GetUtcNow()) is not var (move, change))
        {
            return new MovedDeal(null, stage.Name, deal.Version);
        }

        var audit = AuditEntry.By(viewer, time, "deal.moved", $"deal:{id}", $"Moved the deal to {stage.Name}");
        return await moves.SaveAsync(deal, move, change, audit, cancellationToken)
            ? new MovedDeal(move.Id, stage.Name, deal.Version)
            : DealErrors.Changed;
    }
}

/// <summary>What a move led to.</summary>
/// <param name="Move">By which it can be taken back; null where nothing moved.</param>
/// <param name="Stage">Where the deal is now.</param>
/// <param name="Version">The deal's version now.</param>
public sealed record MovedDeal(Guid? Move, string Stage, int Version);
