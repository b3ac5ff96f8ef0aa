using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Brings fields of one object into the CRM, or takes them back, without silently overwriting what a person wrote there.</summary>
internal static class DeliverFields
{
    /// <summary>Null where all are settled; else why they are not. The writes are changed and not yet stored.</summary>
    public static async Task<CrmError?> RunAsync(
        IFieldDelivery work, CrmObject target, IReadOnlyList<CrmWrite> writes, bool fresh, CancellationToken cancellationToken)
    {
        var send = writes;
        if (!fresh)
        {
            var read = await work.ReadAsync(target, [.. writes.Select(x => x.Field!).Distinct()], cancellationToken);
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            send = [.. writes.Where(x => Decide(work, x, read.Value.GetValueOrDefault(x.Field!)))];
            if (send.Count > 0)
            {
                await work.SendingAsync(writes, cancellationToken);
            }
        }

        return send.Count == 0 ? null : await SendAsync(work, target, send, cancellationToken);
    }

    /// <summary>What the connection's rule makes of a value that somebody changed in the CRM: true where it is written over.</summary>
    internal static bool Overwrites(IFieldDelivery work, CrmWrite write, string? theirs)
    {
        var rule = work.OnConflict;
        if (rule != ConflictRule.WriteOurs)
        {
            write.Conflicted(theirs, rule == ConflictRule.KeepTheirs ? CrmWriteState.Kept : CrmWriteState.Conflict, work.Now);
        }

        return rule == ConflictRule.WriteOurs;
    }

    /// <summary>True where it has to be sent; else it is settled.</summary>
    private static bool Decide(IFieldDelivery work, CrmWrite write, string? stands) =>
        write.State == CrmWriteState.Undoing ? DecideUndo(work, write, stands) : DecideWrite(work, write, stands);

    private static bool DecideWrite(IFieldDelivery work, CrmWrite write, string? stands)
    {
        if (SameText.Fields(stands, write.Value))
        {
            if (!write.PriorKnown)
            {
                write.Send(stands, work.Now);
            }

            write.Done(null, work.Now);
            return false;
        }

        // What we found before an earlier sending, or what the review read: anything else was written by somebody else since.
        var expected = write.PriorKnown ? write.PriorValue : write.BaseValue;
        if (!SameText.Fields(stands, expected) && !Overwrites(work, write, stands))
        {
            return false;
        }

        write.Send(stands, work.Now);
        return true;
    }

    private static bool DecideUndo(IFieldDelivery work, CrmWrite write, string? stands)
    {
        if (SameText.Fields(stands, write.Value) && !SameText.Fields(write.Value, write.PriorValue))
        {
            return true;
        }

        if (SameText.Fields(stands, write.PriorValue))
        {
            write.Undone(null, work.Now);
        }
        else
        {
            write.UndoRefused(stands, work.Now);
        }

        return false;
    }

    private static async Task<CrmError?> SendAsync(
        IFieldDelivery work, CrmObject target, IReadOnlyList<CrmWrite> writes, CancellationToken cancellationToken)
    {
        var values = writes.ToDictionary(x => x.Field!, x => x.State == CrmWriteState.Undoing ? x.PriorValue : x.Value);
        var changed = await work.ChangeAsync(target, values, cancellationToken);
        if (!changed.IsSuccess)
        {
            return Refused(work, writes, changed.Error);
        }

        foreach (var write in writes)
        {
            if (write.State == CrmWriteState.Undoing)
            {
                write.Undone(null, work.Now);
            }
            else
            {
                write.Done(null, work.Now);
            }
        }

        return null;
    }

    private static CrmError? Refused(IFieldDelivery work, IReadOnlyList<CrmWrite> writes, CrmError error)
    {
        if (error.Kind != CrmErrorKind.Refused)
        {
            return error;
        }

        foreach (var write in writes)
        {
            write.Refuse(error.Problem, work.Now);
        }

        return null;
    }
}
