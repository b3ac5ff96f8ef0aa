using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Deals as the control API shows them.</summary>
internal sealed class DealViews(CrmDatabase database)
{
    public DemoCrmDealList All(int take, string? text)
    {
        var owners = database.Owners().ToDictionary(x => CrmText.Id(x.Id), x => x.Name);
        var views = database.All(CrmTypes.Deals)
            .Where(x => !x.Archived)
            .Select(x => View(x, owners))
            .Where(x => string.IsNullOrWhiteSpace(text) || Mentions(x, text.Trim()))
            .OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase)
            .Take(Math.Clamp(take, 1, 1_000));
        return new DemoCrmDealList([.. views]);
    }

    private DemoCrmDealView View(CrmRecord deal, Dictionary<string, string> owners) => new(
        CrmText.Id(deal.Id),
        deal.Value("dealname") ?? "",
        database.Linked(CrmTypes.Deals, deal.Id, CrmTypes.Companies) is [var company, ..] ? company.Value("name") : null,
        owners.GetValueOrDefault(deal.Value("hubspot_owner_id") ?? ""),
        deal.Value(DealPipeline.Stage) ?? "",
        deal.UpdatedAt)
    {
        Amount = deal.Value("amount"),
        Currency = deal.Value("deal_currency_code"),
        ClosesAt = CrmText.ReadTime(deal.Value(DealPipeline.CloseDate)),
        NextStep = deal.Value("hs_next_step"),
    };

    private static bool Mentions(DemoCrmDealView deal, string text) =>
        new[] { deal.Id, deal.Name, deal.Company, deal.Owner }.Any(x => x?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
