using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>What HubSpot knows of a call's customer.</summary>
internal sealed class HubSpotHistory(HubSpotCustomers customers, HubSpotNoteLists lists)
{
    private const int MaxNotes = 20;

    public async Task<Result<CrmHistory, CrmError>> OfAsync(CrmCall call, CancellationToken cancellationToken)
    {
        var contacts = customers.ContactsAsync(call.ContactIds, cancellationToken);
        var accounts = customers.AccountsAsync(call.AccountIds, cancellationToken);
        var deals = customers.DealsAsync(call.DealIds, cancellationToken);
        var notes = NotesAsync(call, cancellationToken);
        await Task.WhenAll(contacts, accounts, deals, notes);
        var error = (await contacts).Error ?? (await accounts).Error ?? (await deals).Error ?? (await notes).Error;
        return error is null
            ? new CrmHistory((await contacts).Value!, (await accounts).Value!, (await deals).Value!, (await notes).Value!)
            : error;
    }

    /// <summary>The first company's, or the first person's where there is no company. Ours are left out: they would quote themselves.</summary>
    private async Task<Result<IReadOnlyList<CrmHistoryNote>, CrmError>> NotesAsync(CrmCall call, CancellationToken cancellationToken)
    {
        var owner = call.AccountIds.Take(1).Select(x => ("companies", x)).Concat(call.ContactIds.Take(1).Select(x => ("contacts", x))).Take(1);
        var read = await lists.OfAsync(owner, cancellationToken);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        var notes = read.Value.Where(x => !NoteReference.IsOurs(x["hs_note_body"]))
            .Select(x => new CrmHistoryNote(x.Id, x.Time("hs_timestamp") ?? DateTimeOffset.UnixEpoch, PlainText.Of(x["hs_note_body"])))
            .Where(x => x.Text.Length > 0)
            .OrderByDescending(x => x.At)
            .Take(MaxNotes);
        return Result<IReadOnlyList<CrmHistoryNote>, CrmError>.Ok([.. notes]);
    }
}
