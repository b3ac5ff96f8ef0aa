namespace RevOps.Domain.Calls;

/// <summary>Who says which deal a call is about.</summary>
public enum DealSaidBy
{
    /// <summary>Whoever stored it, or the rule of the account's only open deal.</summary>
    Nobody = 0,

    /// <summary>The CRM that the call came from associates the two. When it no longer does, the call follows.</summary>
    Crm = 1,

    /// <summary>A person on the deal's page. No CRM changes that.</summary>
    Person = 2,
}
