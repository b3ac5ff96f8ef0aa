namespace RevOps.Web.Components.Deals.Detail;

/// <summary>Keys of the deal page's tabs.</summary>
internal static class DealTabs
{
    public const string Overview = "overview";
    public const string Meddpicc = "meddpicc";
    public const string Risks = "risks";
    public const string People = "people";
}
