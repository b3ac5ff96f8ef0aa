namespace RevOps.Domain.Crm.Book;

/// <summary>
/// That a CRM associates one of its calls with one of its deals, whether either is known here yet. It is the CRM's word as it was last read, from the
/// call's side or the deal's, and follows when somebody there changes it.
/// </summary>
public sealed class CallDealLink
{
    private CallDealLink()
    {
    }

    /// <summary>Notes it.</summary>
    public CallDealLink(ConnectionId connection, string callKey, string dealKey)
    {
        ConnectionId = connection;
        CallKey = callKey;
        DealKey = dealKey;
    }

    /// <summary>The connection.</summary>
    public ConnectionId ConnectionId { get; private set; }

    /// <summary>The CRM's id of the call.</summary>
    public string CallKey { get; private set; } = "";

    /// <summary>The CRM's id of the deal.</summary>
    public string DealKey { get; private set; } = "";
}
