using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Moves;

/// <summary>That a person moved a deal here: who, and what stood before, so that it can be taken back whole.</summary>
public sealed class DealMove
{
    private DealMove()
    {
    }

    private DealMove(Deal deal, DealStageId from, DateTimeOffset since, DateTimeOffset? closedAt, DealStageChange change, UserId by)
    {
        Id = change.Id;
        DealId = deal.Id;
        FromStageId = from;
        ToStageId = change.ToStageId;
        PriorSince = since;
        PriorClosedAt = closedAt;
        VersionAfter = deal.Version;
        MovedBy = by;
        MovedAt = change.At;
    }

    /// <summary>Its id, and that of the stage change it made.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>Where it was.</summary>
    public DealStageId FromStageId { get; private set; }

    /// <summary>Where it went.</summary>
    public DealStageId ToStageId { get; private set; }

    /// <summary>Since when it had been in the stage before.</summary>
    public DateTimeOffset PriorSince { get; private set; }

    /// <summary>When it had ended before; null where it was open.</summary>
    public DateTimeOffset? PriorClosedAt { get; private set; }

    /// <summary>The deal's version right after: a later change of it bars the way back.</summary>
    public int VersionAfter { get; private set; }

    /// <summary>Who moved it.</summary>
    public UserId MovedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset MovedAt { get; private set; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public UserId? UndoneBy { get; private set; }

    /// <summary>Moves the deal. Null where it is in that stage already.</summary>
    public static (DealMove Move, DealStageChange Change)? Make(Deal deal, DealStage to, UserId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        var (from, since, closedAt) = (deal.StageId, deal.StageSince, deal.ClosedAt);
        return deal.MoveTo(to, at) is { } change ? (new DealMove(deal, from, since, closedAt, change, by), change) : null;
    }

    /// <summary>
    /// Puts the deal back where its CRM did not take the move: as it stood, and then to the stage that it has there, where that is another one.
    /// </summary>
    /// <returns>The way from the one to the other; null where they are the same.</returns>
    public DealStageChange? Return(Deal deal, DealStage from, DealStage? theirs, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(from);
        if (UndoneAt is null && deal.StageId == ToStageId)
        {
            deal.Return(from, PriorSince, PriorClosedAt, at);
        }

        UndoneAt ??= at;
        return theirs is null ? null : deal.MoveTo(theirs, at);
    }

    /// <summary>Puts the deal back as it stood: a slip of the hand leaves no trace in its age.</summary>
    public void Undo(Deal deal, DealStage from, UserId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(from);
        deal.Return(from, PriorSince, PriorClosedAt, at);
        (UndoneAt, UndoneBy) = (at, by);
    }
}
