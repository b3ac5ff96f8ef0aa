namespace RevOps.Domain.Deals;

/// <summary>Who spoke to whom.</summary>
public enum ActivityDirection
{
    /// <summary>Nobody says.</summary>
    Unknown = 0,

    /// <summary>The customer to us.</summary>
    Inbound = 1,

    /// <summary>We to the customer.</summary>
    Outbound = 2,
}
