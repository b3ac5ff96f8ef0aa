namespace RevOps.Domain.Crm.Book;

/// <summary>
/// That an object of a CRM is one of our records. An account, a person or a lead may be known in several CRMs and files at once, so this stands
/// beside it and not in it. Deals have no link: a deal comes from one place only.
/// </summary>
public sealed class CrmLink
{
    private CrmLink()
    {
    }

    /// <summary>Notes which one it is.</summary>
    public CrmLink(ConnectionId connection, CrmObjectKind kind, string externalId, Guid recordId)
    {
        ConnectionId = connection;
        Kind = kind;
        ExternalId = externalId;
        RecordId = recordId;
    }

    /// <summary>The connection.</summary>
    public ConnectionId ConnectionId { get; private set; }

    /// <summary>Account, contact, lead or activity.</summary>
    public CrmObjectKind Kind { get; private set; }

    /// <summary>The CRM's id.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>Ours.</summary>
    public Guid RecordId { get; private set; }
}
