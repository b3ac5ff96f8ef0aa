using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Moves;

/// <summary>What of the outbox a move of a connected CRM's deal leads to.</summary>
internal static class CarryMove
{
    private static readonly DealError NotThere =
        new(DealErrorKind.Conflict, "This move does not stand in the CRM, so there is nothing to take back", "Look at the deal as it stands now");

    /// <summary>
    /// Orders the stage. A move that was not sent yet gives way to the newer one, which then has to find what that one had to find; one that is
    /// sent or standing is what the newer one finds.
    /// </summary>
    public static DealOutbox Order(Deal deal, DealMove move, DealRoute route, UserId by, DateTimeOffset at)
    {
        var waiting = route.Writes.TakeWhile(x => x.CanCallOff(at)).ToList();
        foreach (var one in waiting)
        {
            one.Supersede(at);
        }

        var before = route.Writes.Skip(waiting.Count).FirstOrDefault(x => x.IsOpen);
        var seen = waiting.Count > 0 ? waiting[^1].BaseValue : before is not null ? before.Outcome : route.From;
        if (seen == route.To)
        {
            return new DealOutbox(null, waiting);
        }

        var order = new DealStageOrder
        {
            Connection = route.Connection,
            Deal = deal.Id,
            Move = move.Id,
            ExternalId = deal.ExternalId!,
            Field = route.Field,
            Stage = route.To,
            Seen = seen,
            Revision = route.Writes.Select(x => x.Revision + 1).DefaultIfEmpty().Max(),
            By = by,
        };
        return new DealOutbox(CrmWrite.Of(order, at), waiting);
    }

    /// <summary>
    /// Calls the write off, asks for it to be taken back there, or, where it is being sent this moment, orders the stage before to follow it; why
    /// not, where none is possible.
    /// </summary>
    public static Result<DealOutbox, DealError> TakeBack(CrmWrite write, UserId by, DateTimeOffset now)
    {
        if (write.CanCallOff(now))
        {
            write.Supersede(now);
            return new DealOutbox(null, [write]);
        }

        if (write.IsOpen)
        {
            return write is { UndoneBy: null, BaseValue: { } before } ? new DealOutbox(Follow(write, before, by, now), []) : DealErrors.BeingWritten;
        }

        if (!write.CanUndo)
        {
            return NotThere;
        }

        write.AskUndo(by, now);
        return new DealOutbox(null, [write]);
    }

    private static CrmWrite Follow(CrmWrite write, string before, UserId by, DateTimeOffset now)
    {
        var order = new DealStageOrder
        {
            Connection = write.ConnectionId,
            Deal = write.DealId!.Value,
            Move = write.DealMoveId!.Value,
            ExternalId = write.TargetId,
            Field = write.Field!,
            Stage = before,
            Seen = write.Value,
            Revision = write.Revision + 1,
            By = by,
        };
        return CrmWrite.Of(order, now);
    }
}
