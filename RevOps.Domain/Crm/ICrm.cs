namespace RevOps.Domain.Crm;

/// <summary>
/// One connection to one CRM, ready to talk. A connector implements it; every connector passes the shared contract test.
/// No method throws for what a CRM may answer; only cancellation and bugs are exceptions. Reads are retried by the connector where a
/// short wait helps; writes never are: after <see cref="CrmErrorKind.Unclear"/> the caller reads first.
/// </summary>
public interface ICrm
{
    /// <summary>Its accounts, people and deals.</summary>
    ICrmBook Book { get; }

    /// <summary>Tries what the product needs, one thing after the other, and writes nothing.</summary>
    Task<CrmCheck> CheckAsync(WriteBackSettings writeBack, CancellationToken cancellationToken);

    /// <summary>The next page of calls that are over, by the cursor.</summary>
    Task<Result<CrmCallPage, CrmError>> EndedCallsAsync(CrmCursor cursor, CancellationToken cancellationToken);

    /// <summary>One call with its associations, read from the object itself and not from an index that lags.</summary>
    Task<Result<CrmCall, CrmError>> FindCallAsync(string callId, CancellationToken cancellationToken);

    /// <summary>The call's transcript, or the word that it is not ready.</summary>
    Task<Result<CrmTranscript, CrmError>> TranscriptAsync(CrmCall call, CancellationToken cancellationToken);

    /// <summary>The call's people, companies and deals, and the newest notes about them.</summary>
    Task<Result<CrmHistory, CrmError>> HistoryAsync(CrmCall call, CancellationToken cancellationToken);

    /// <summary>The people with these ids; those that are gone are left out.</summary>
    Task<Result<IReadOnlyList<CrmContact>, CrmError>> ContactsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The companies with these ids; those that are gone are left out.</summary>
    Task<Result<IReadOnlyList<CrmAccount>, CrmError>> AccountsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The deals with these ids; those that are gone are left out.</summary>
    Task<Result<IReadOnlyList<CrmDeal>, CrmError>> DealsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The CRM's users.</summary>
    Task<Result<IReadOnlyList<CrmOwner>, CrmError>> OwnersAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Ids of the notes with this key about this call's customer, oldest first; empty where there is none. Sees every write that was
    /// answered or that took place before the call began, as far as the CRM's own reads do.
    /// </summary>
    Task<Result<IReadOnlyList<string>, CrmError>> FindNotesAsync(CrmCall call, string key, CancellationToken cancellationToken);

    /// <summary>Writes a note about the call's customer. Returns its id.</summary>
    Task<Result<string, CrmError>> AddNoteAsync(CrmCall call, CrmNote note, CancellationToken cancellationToken);

    /// <summary>A note's body as it stands; null where it is gone.</summary>
    Task<Result<string?, CrmError>> ReadNoteAsync(string noteId, CancellationToken cancellationToken);

    /// <summary>Puts another body into a note.</summary>
    Task<Result<string, CrmError>> ChangeNoteAsync(string noteId, CrmNote note, CancellationToken cancellationToken);

    /// <summary>Removes a note; one that is gone already counts as removed.</summary>
    Task<Result<string, CrmError>> RemoveNoteAsync(string noteId, CancellationToken cancellationToken);

    /// <summary>Fields as they stand in the CRM; an empty one is null.</summary>
    Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadFieldsAsync(
        CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken);

    /// <summary>Changes fields, all or none; null empties one.</summary>
    Task<Result<CrmObject, CrmError>> ChangeFieldsAsync(
        CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken);
}

/// <summary>Opens connections. One <see cref="ICrm"/> a connection and process is kept, since it counts requests and holds tokens.</summary>
public interface ICrmConnectors
{
    /// <summary>The kinds of CRM that can be connected, by key.</summary>
    IReadOnlyList<CrmKind> Kinds { get; }

    /// <summary>The connection, ready to talk; after a change of its settings a new one.</summary>
    ICrm Open(CrmConnection connection);

    /// <summary>Tries settings that are not stored yet.</summary>
    ICrm Try(string kind, Uri baseAddress, CrmSecrets secrets);
}

/// <summary>A kind of CRM.</summary>
/// <param name="Key">Such as <c>hubspot</c>.</param>
/// <param name="Name">On screen.</param>
/// <param name="BaseAddress">Where it usually is.</param>
public sealed record CrmKind(string Key, string Name, Uri BaseAddress);
