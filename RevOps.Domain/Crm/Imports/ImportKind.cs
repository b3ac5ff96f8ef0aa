namespace RevOps.Domain.Crm.Imports;

/// <summary>What the rows of a file are.</summary>
public enum ImportKind
{
    /// <summary>Customer companies.</summary>
    Accounts = 0,

    /// <summary>People at them.</summary>
    Contacts = 1,

    /// <summary>Leads.</summary>
    Leads = 2,

    /// <summary>Deals.</summary>
    Deals = 3,

    /// <summary>Calls, meetings, e-mails and tasks.</summary>
    Activities = 4,

    /// <summary>Contracts.</summary>
    Contracts = 5,

    /// <summary>Usage by day.</summary>
    Usage = 6,

    /// <summary>Quotas.</summary>
    Quotas = 7,

    /// <summary>Exchange rates.</summary>
    Rates = 8,

    /// <summary>Products.</summary>
    Products = 9,

    /// <summary>Moves of deals between stages.</summary>
    StageHistory = 10,

    /// <summary>Changes of deals' close dates.</summary>
    CloseDates = 11,

    /// <summary>Who takes part in which deal.</summary>
    DealContacts = 12,

    /// <summary>Users of the source.</summary>
    Owners = 13,
}
