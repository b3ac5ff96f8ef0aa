using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Who speaks with whom, and what they say.</summary>
internal sealed record CastCall(
    string Title,
    CrmOwner Owner,
    IReadOnlyList<CrmRecord> Contacts,
    CrmRecord? Company,
    CrmRecord? Deal,
    CrmScript Script,
    TimeSpan Duration);
