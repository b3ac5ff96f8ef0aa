namespace RevOps.Domain.Crm;

/// <summary>What a property of the CRM holds, whatever the CRM's admin named it.</summary>
public enum CrmFieldMeaning
{
    /// <summary>The connection no longer says; its name has to do.</summary>
    Unknown = 0,

    /// <summary>The score, 0..100.</summary>
    Score = 1,

    /// <summary>The next step's words.</summary>
    NextStep = 2,

    /// <summary>The next step's day.</summary>
    DueDate = 3,

    /// <summary>A deal's stage.</summary>
    DealStage = 4,

    /// <summary>What a deal is worth.</summary>
    DealAmount = 5,

    /// <summary>The day that a deal is expected to close.</summary>
    DealCloseDate = 6,
}
