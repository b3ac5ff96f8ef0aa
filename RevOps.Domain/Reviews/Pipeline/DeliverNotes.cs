using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Brings one note into the CRM, changes it, or takes it back.</summary>
internal static class DeliverNotes
{
    /// <summary>Null where the note is settled; else why it is not. The write itself is changed and not yet stored.</summary>
    public static async Task<CrmError?> RunAsync(
        ReviewWork work, CrmWrite note, IReadOnlyList<CrmWrite> all, bool fresh, CancellationToken cancellationToken)
    {
        if (note.State == CrmWriteState.Undoing)
        {
            return await UndoAsync(work, note, cancellationToken);
        }

        var before = all.Where(x => x.Kind == CrmWriteKind.Note && x.Revision < note.Revision && x.ExternalId is not null).MaxBy(x => x.Revision);
        return before is null
            ? await AddAsync(work, note, fresh, cancellationToken)
            : await ChangeAsync(work, note, before, cancellationToken);
    }

    /// <summary>The note as the CRM takes it. Its key is the review's: whatever revision, there is one note.</summary>
    private static CrmNote ToNote(ReviewWork work, CrmWrite note) =>
        new(FeedbackOrders.NoteKey(work.Review.Id, note.ExternalCallId), work.Review.CallStartedAt ?? note.CreatedAt, note.Value ?? "");

    private static async Task<CrmError?> AddAsync(ReviewWork work, CrmWrite note, bool fresh, CancellationToken cancellationToken)
    {
        if (!fresh)
        {
            var found = await work.Crm.FindNotesAsync(work.Call!, FeedbackOrders.NoteKey(work.Review.Id, note.ExternalCallId), cancellationToken);
            if (!found.IsSuccess)
            {
                return found.Error;
            }

            if (found.Value.Count > 0)
            {
                return await SettleAsync(work, note, found.Value, cancellationToken);
            }

            note.Send(null, work.Now);
            if (!await work.SaveAsync(new ReviewProgress(null, [note], [], null), cancellationToken))
            {
                throw new LeaseLostException();
            }
        }

        var added = await work.Crm.AddNoteAsync(work.Call!, ToNote(work, note), cancellationToken);
        if (!added.IsSuccess)
        {
            return Refuse(note, added.Error, work.Now);
        }

        note.Done(added.Value, work.Now);
        return note.Attempts > 1 ? await LookAgainAsync(work, note, cancellationToken) : null;
    }

    /// <summary>An earlier request for the same note may have taken effect while this one was on its way.</summary>
    private static async Task<CrmError?> LookAgainAsync(ReviewWork work, CrmWrite note, CancellationToken cancellationToken)
    {
        var found = await work.Crm.FindNotesAsync(work.Call!, FeedbackOrders.NoteKey(work.Review.Id, note.ExternalCallId), cancellationToken);
        return !found.IsSuccess ? found.Error : found.Value.Count > 1 ? await SettleAsync(work, note, found.Value, cancellationToken) : null;
    }

    /// <summary>
    /// To be called by a sender whose lease was lost while it was writing: somebody else may have written the same note. Both senders do
    /// the same, the oldest note stays, so one is left whoever comes last.
    /// </summary>
    public static async Task RemoveSurplusAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        if (work.Call is { } call
            && await work.Crm.FindNotesAsync(call, FeedbackOrders.NoteKey(work.Review.Id, work.Review.ExternalCallId), cancellationToken) is { Value: { } found })
        {
            await RemoveAsync(work, [.. found.Skip(1)], cancellationToken);
        }
    }

    /// <summary>The note is there; more than one can only be where a sender was frozen for longer than its lease and woke up again.</summary>
    private static async Task<CrmError?> SettleAsync(
        ReviewWork work, CrmWrite note, IReadOnlyList<string> found, CancellationToken cancellationToken)
    {
        if (await RemoveAsync(work, [.. found.Skip(1)], cancellationToken) is { } error)
        {
            return error;
        }

        note.Done(found[0], work.Now);
        return null;
    }

    private static async Task<CrmError?> RemoveAsync(ReviewWork work, IReadOnlyList<string> surplus, CancellationToken cancellationToken)
    {
        foreach (var id in surplus)
        {
            var removed = await work.Crm.RemoveNoteAsync(id, cancellationToken);
            if (!removed.IsSuccess)
            {
                return removed.Error;
            }
        }

        return null;
    }

    private static async Task<CrmError?> ChangeAsync(ReviewWork work, CrmWrite note, CrmWrite before, CancellationToken cancellationToken)
    {
        var stands = await work.Crm.ReadNoteAsync(before.ExternalId!, cancellationToken);
        if (!stands.IsSuccess)
        {
            return stands.Error;
        }

        if (stands.Value is null)
        {
            note.Conflicted(null, CrmWriteState.Kept, work.Now);
            return null;
        }

        if (SameText.Notes(stands.Value, note.Value))
        {
            note.Done(before.ExternalId, work.Now);
            return null;
        }

        // As with a field; after a person's decision this is what they saw.
        if (!SameText.Notes(stands.Value, note.PriorKnown ? note.PriorValue : note.BaseValue) && !DeliverFields.Overwrites(work, note, stands.Value))
        {
            return null;
        }

        note.Send(stands.Value, work.Now);
        if (!await work.SaveAsync(new ReviewProgress(null, [note], [], null), cancellationToken))
        {
            throw new LeaseLostException();
        }

        var changed = await work.Crm.ChangeNoteAsync(before.ExternalId!, ToNote(work, note), cancellationToken);
        if (!changed.IsSuccess)
        {
            return Refuse(note, changed.Error, work.Now);
        }

        note.Done(before.ExternalId, work.Now);
        return null;
    }

    private static async Task<CrmError?> UndoAsync(ReviewWork work, CrmWrite note, CancellationToken cancellationToken)
    {
        if (note.ExternalId is null)
        {
            note.Undone("It was never written", work.Now);
            return null;
        }

        var stands = await work.Crm.ReadNoteAsync(note.ExternalId, cancellationToken);
        if (!stands.IsSuccess)
        {
            return stands.Error;
        }

        if (!SameText.Notes(stands.Value, note.Value))
        {
            if (stands.Value is null || SameText.Notes(stands.Value, note.PriorValue))
            {
                note.Undone(null, work.Now);
            }
            else
            {
                note.UndoRefused(stands.Value, work.Now);
            }

            return null;
        }

        var done = note.PriorValue is { } prior
            ? await work.Crm.ChangeNoteAsync(note.ExternalId, ToNote(work, note) with { Body = prior }, cancellationToken)
            : await work.Crm.RemoveNoteAsync(note.ExternalId, cancellationToken);
        if (!done.IsSuccess)
        {
            return done.Error;
        }

        note.Undone(null, work.Now);
        return null;
    }

    private static CrmError? Refuse(CrmWrite note, CrmError error, DateTimeOffset at)
    {
        if (error.Kind != CrmErrorKind.Refused)
        {
            return error;
        }

        note.Refuse(error.Problem, at);
        return null;
    }
}
