namespace RevOps.Domain.Crm;

/// <summary>What a write puts into the CRM.</summary>
public enum CrmWriteKind
{
    /// <summary>A note.</summary>
    Note = 0,

    /// <summary>One field of an object.</summary>
    Field = 1,
}
