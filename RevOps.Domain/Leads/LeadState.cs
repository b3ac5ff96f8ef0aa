namespace RevOps.Domain.Leads;

/// <summary>What became of a lead.</summary>
public enum LeadState
{
    /// <summary>Nobody decided yet.</summary>
    Open = 0,

    /// <summary>It became an account, a contact or a deal.</summary>
    Converted = 1,

    /// <summary>It was put aside with a reason.</summary>
    Disqualified = 2,
}
