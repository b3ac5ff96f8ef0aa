namespace RevOps.Domain.Crm;

/// <summary>What of a deal is written to its CRM. Its value is a text of the same form whatever the CRM; null: there is none.</summary>
public enum CrmDealPart
{
    /// <summary>The CRM's id of the stage.</summary>
    Stage = 0,

    /// <summary>What it is worth, such as <c>12000.5 EUR</c>; without a currency where the CRM has none.</summary>
    Amount = 1,

    /// <summary>Day it is expected to close, <c>yyyy-MM-dd</c>.</summary>
    CloseDate = 2,

    /// <summary>What is done next, in words.</summary>
    NextStep = 3,
}
