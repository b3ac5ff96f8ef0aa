using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals.Edits;

/// <summary>What of a deal is written, in words.</summary>
public static class DealPartNames
{
    /// <summary>Within a sentence.</summary>
    public static string Name(this CrmDealPart part) => part switch
    {
        CrmDealPart.Stage => "stage",
        CrmDealPart.Amount => "amount",
        CrmDealPart.CloseDate => "close date",
        CrmDealPart.NextStep => "next step",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
