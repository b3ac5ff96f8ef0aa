namespace RevOps.Domain.Crm;

/// <summary>Where a write stands.</summary>
public enum CrmWriteState
{
    /// <summary>Waits to be sent.</summary>
    Pending = 0,

    /// <summary>Was or is being sent, and no answer is known: the CRM is read before it is sent again.</summary>
    Sending = 1,

    /// <summary>Stands in the CRM.</summary>
    Written = 2,

    /// <summary>Not written: somebody changed the field in the CRM; a person decides.</summary>
    Conflict = 3,

    /// <summary>Not written: what stood in the CRM stays, by rule or by a person's decision.</summary>
    Kept = 4,

    /// <summary>The CRM refuses it for good.</summary>
    Refused = 5,

    /// <summary>To be taken back.</summary>
    Undoing = 6,

    /// <summary>Taken back: what stood there before stands there again.</summary>
    Undone = 7,

    /// <summary>A newer write of the same thing took its place before it was sent.</summary>
    Superseded = 8,
}
