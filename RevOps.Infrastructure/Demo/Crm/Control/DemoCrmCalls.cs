namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Calls that have ended.</summary>
public sealed record DemoCrmEndedCalls(IReadOnlyList<DemoCrmEndedCall> Calls);

/// <summary>A call that has ended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="TranscriptId">The transcript's id; null while there is none.</param>
/// <param name="OwnerEmail">Whose call it is.</param>
public sealed record DemoCrmEndedCall(string Id, string Title, string? TranscriptId, string? OwnerEmail);

/// <summary>Calls, newest first.</summary>
public sealed record DemoCrmCallList(IReadOnlyList<DemoCrmCallView> Calls);

/// <summary>A call as the CRM shows it to a person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Properties">All its fields.</param>
/// <param name="UpdatedAt">When it changed last.</param>
/// <param name="Archived">True where it was deleted.</param>
/// <param name="Owner">The rep.</param>
/// <param name="Contacts">Who took part.</param>
/// <param name="Company">Name of the company.</param>
/// <param name="Deal">Name of the deal.</param>
/// <param name="Transcript">ready, late or never.</param>
/// <param name="TranscriptDueAt">When a late one comes, by the machine's clock.</param>
/// <param name="Notes">Notes whose text names this call's id or key, archived ones too.</param>
public sealed record DemoCrmCallView(
    string Id,
    IReadOnlyDictionary<string, string?> Properties,
    DateTimeOffset UpdatedAt,
    bool Archived,
    DemoCrmPerson? Owner,
    IReadOnlyList<DemoCrmPerson> Contacts,
    string? Company,
    string? Deal,
    string Transcript,
    DateTimeOffset? TranscriptDueAt,
    IReadOnlyList<DemoCrmNote> Notes);

/// <summary>An owner or a contact.</summary>
public sealed record DemoCrmPerson(string Id, string Name, string? Email);

/// <summary>Notes.</summary>
public sealed record DemoCrmNoteList(IReadOnlyList<DemoCrmNote> Notes);

/// <summary>A note.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">Its text, as it was written: untrusted.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it changed last.</param>
/// <param name="Archived">True where it was deleted.</param>
/// <param name="Contacts">Ids of the contacts it stands at.</param>
/// <param name="Companies">Ids of the companies.</param>
/// <param name="Deals">Ids of the deals.</param>
public sealed record DemoCrmNote(
    string Id,
    string Body,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Archived,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<string> Companies,
    IReadOnlyList<string> Deals);

/// <summary>All calls and notes, for a check that nothing is lost and nothing written twice.</summary>
public sealed record DemoCrmExport(IReadOnlyList<DemoCrmExportedCall> Calls, IReadOnlyList<DemoCrmNote> Notes);

/// <summary>A call with all its fields.</summary>
public sealed record DemoCrmExportedCall(string Id, IReadOnlyDictionary<string, string?> Properties, DateTimeOffset UpdatedAt, bool Archived);
