using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>One HubSpot account.</summary>
internal sealed class HubSpotCrm(HubSpotObjects objects, HubSpotOptions options, TimeProvider time) : ICrm
{
    private readonly HubSpotCalls _calls = new(objects, new HubSpotWalk(objects, options, time));

    private readonly HubSpotCustomers _customers = new(objects);

    private readonly HubSpotNotes _notes = new(objects, new HubSpotNoteLists(objects));

    private readonly HubSpotHistory _history = new(new HubSpotCustomers(objects), new HubSpotNoteLists(objects));

    public ICrmBook Book { get; } = new HubSpotBook(objects, new HubSpotWalk(objects, options, time));

    public Task<CrmCheck> CheckAsync(WriteBackSettings writeBack, CancellationToken cancellationToken) =>
        new HubSpotCheck(objects).RunAsync(writeBack, cancellationToken);

    public Task<Result<CrmCallPage, CrmError>> EndedCallsAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        _calls.EndedAsync(cursor, cancellationToken);

    public Task<Result<CrmCall, CrmError>> FindCallAsync(string callId, CancellationToken cancellationToken) =>
        _calls.FindAsync(callId, cancellationToken);

    public Task<Result<CrmTranscript, CrmError>> TranscriptAsync(CrmCall call, CancellationToken cancellationToken) =>
        _calls.TranscriptAsync(call, cancellationToken);

    public Task<Result<CrmHistory, CrmError>> HistoryAsync(CrmCall call, CancellationToken cancellationToken) =>
        _history.OfAsync(call, cancellationToken);

    public Task<Result<IReadOnlyList<CrmContact>, CrmError>> ContactsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        _customers.ContactsAsync(ids, cancellationToken);

    public Task<Result<IReadOnlyList<CrmAccount>, CrmError>> AccountsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        _customers.AccountsAsync(ids, cancellationToken);

    public Task<Result<IReadOnlyList<CrmDeal>, CrmError>> DealsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        _customers.DealsAsync(ids, cancellationToken);

    public Task<Result<IReadOnlyList<CrmOwner>, CrmError>> OwnersAsync(CancellationToken cancellationToken) =>
        _customers.OwnersAsync(cancellationToken);

    public Task<Result<IReadOnlyList<string>, CrmError>> FindNotesAsync(CrmCall call, string key, CancellationToken cancellationToken) =>
        _notes.FindAsync(call, key, cancellationToken);

    public Task<Result<string, CrmError>> AddNoteAsync(CrmCall call, CrmNote note, CancellationToken cancellationToken) =>
        _notes.AddAsync(call, note, cancellationToken);

    public Task<Result<string?, CrmError>> ReadNoteAsync(string noteId, CancellationToken cancellationToken) =>
        _notes.ReadAsync(noteId, cancellationToken);

    public Task<Result<string, CrmError>> ChangeNoteAsync(string noteId, CrmNote note, CancellationToken cancellationToken) =>
        _notes.ChangeAsync(noteId, note, cancellationToken);

    public Task<Result<string, CrmError>> RemoveNoteAsync(string noteId, CancellationToken cancellationToken) =>
        _notes.RemoveAsync(noteId, cancellationToken);

    public async Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadFieldsAsync(
        CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken)
    {
        var read = await objects.FindAsync(HubSpotMapping.TypeOf(target.Kind), target.Id, fields, null, cancellationToken);
        return read.IsSuccess
            ? Result<IReadOnlyDictionary<string, string?>, CrmError>.Ok(fields.Distinct().ToDictionary(x => x, x => read.Value[x]))
            : read.Error;
    }

    public async Task<Result<CrmObject, CrmError>> ChangeFieldsAsync(
        CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken)
    {
        // HubSpot empties a property by an empty text.
        var properties = new JsonObject(values.Select(x => KeyValuePair.Create<string, JsonNode?>(x.Key, JsonValue.Create(x.Value ?? ""))));
        var sent = await objects.ChangeAsync(HubSpotMapping.TypeOf(target.Kind), target.Id, properties, cancellationToken);
        return sent.IsSuccess ? target : sent.Error;
    }
}
