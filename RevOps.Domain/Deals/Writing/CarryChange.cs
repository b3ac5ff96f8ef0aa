using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Writing;

/// <summary>What of the outbox a change of a connected CRM's deal leads to.</summary>
internal static class CarryChange
{
    private static readonly DealError NotThere =
        new(DealErrorKind.Conflict, "This change does not stand in the CRM, so there is nothing to take back", "Look at the deal as it stands now");

    /// <summary>
    /// Orders the value. A write of the same part that was not sent yet gives way to the newer one, which then has to find what that one had to find;
    /// one that is sent or standing is what the newer one finds. One that waits for a decision is decided by it.
    /// </summary>
    public static DealOutbox Order(Deal deal, Guid change, DealRoute route, UserId by, DateTimeOffset at)
    {
        var same = route.Writes.Where(x => x.DealPart == route.Part).ToList();
        var waiting = same.TakeWhile(x => x.CanCallOff(at)).ToList();
        var before = same.Skip(waiting.Count).FirstOrDefault(x => x.IsOpen);
        var seen = waiting.Count > 0 ? waiting[^1].BaseValue : before is not null ? before.Outcome : route.From;
        List<CrmWrite> replaced = [.. waiting, .. same.Where(x => x.IsUnsettled)];
        foreach (var one in replaced)
        {
            one.Supersede(at);
        }

        if (seen == route.To)
        {
            return new DealOutbox(null, replaced);
        }

        var order = new DealWriteOrder
        {
            Connection = route.Connection,
            Deal = deal.Id,
            Change = change,
            ExternalId = deal.ExternalId!,
            Part = route.Part,
            Field = route.Field,
            Value = route.To,
            Seen = seen,
            Revision = route.Writes.Select(x => x.Revision + 1).DefaultIfEmpty().Max(),
            By = by,
        };
        return new DealOutbox(CrmWrite.Of(order, at), replaced);
    }

    /// <summary>
    /// Calls the write off, asks for it to be taken back there, or, where it is being sent this moment, orders what stood before to follow it; why
    /// not, where none is possible. Where there is no write, nothing leads anywhere.
    /// </summary>
    public static Result<DealOutbox, DealError> TakeBack(CrmWrite? write, UserId by, DateTimeOffset now)
    {
        if (write is null)
        {
            return DealOutbox.Nothing;
        }

        if (write.CanCallOff(now))
        {
            write.Supersede(now);
            return new DealOutbox(null, [write]);
        }

        if (write.IsOpen)
        {
            // A deal is in some stage in any case; all else of it may have been empty
            return write.UndoneBy is null && (write.BaseValue is not null || write.DealPart != CrmDealPart.Stage)
                ? new DealOutbox(Follow(write, by, now), [])
                : DealErrors.BeingWritten;
        }

        if (!write.CanUndo)
        {
            return NotThere;
        }

        write.AskUndo(by, now);
        return new DealOutbox(null, [write]);
    }

    private static CrmWrite Follow(CrmWrite write, UserId by, DateTimeOffset now)
    {
        var order = new DealWriteOrder
        {
            Connection = write.ConnectionId,
            Deal = write.DealId!.Value,
            Change = write.DealChangeId!.Value,
            ExternalId = write.TargetId,
            Part = write.DealPart,
            Field = write.Field!,
            Value = write.BaseValue,
            Seen = write.Value,
            Revision = write.Revision + 1,
            By = by,
        };
        return CrmWrite.Of(order, now);
    }
}
