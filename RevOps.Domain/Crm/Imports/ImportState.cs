namespace RevOps.Domain.Crm.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Uploaded; somebody says what its columns mean.</summary>
    Draft = 0,

    /// <summary>Waits to be tried without storing anything.</summary>
    Trying = 1,

    /// <summary>Tried; waits for a person's word.</summary>
    Tried = 2,

    /// <summary>Waits or runs.</summary>
    Running = 3,

    /// <summary>All rows were looked at.</summary>
    Done = 4,

    /// <summary>Somebody stopped it; what was stored until then stays and can be undone.</summary>
    Cancelled = 5,

    /// <summary>It could not go on; what was stored until then stays and can be undone.</summary>
    Failed = 6,

    /// <summary>Is being taken back.</summary>
    Undoing = 7,

    /// <summary>Was taken back.</summary>
    Undone = 8,
}
