using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Companies, people, products, goals, deals, leads and activities by what changed. The search says which; they are then read themselves, since the index lags and neither knows
/// histories nor associations.
/// </summary>
internal sealed class HubSpotBook(HubSpotObjects objects, HubSpotWalk walk) : ICrmBook
{
    /// <summary>HubSpot's type of the association from a deal to the first of its companies.</summary>
    private const string PrimaryCompany = "5";

    private readonly HubSpotAssociations _associations = new(objects);

    private readonly HubSpotActivities _activities = new(objects, walk);

    private readonly HubSpotProducts _products = new(objects, walk);

    private readonly HubSpotGoals _goals = new(new HubSpotCustomers(objects), walk);

    public CrmDealFields DealFields { get; } = new(HubSpotMapping.DealStage, HubSpotMapping.Amount, HubSpotMapping.CloseDate, HubSpotMapping.NextStep);

    public async Task<Result<IReadOnlyList<CrmDealStage>, CrmError>> DealStagesAsync(CancellationToken cancellationToken)
    {
        var read = await objects.GetAsync("/crm/pipelines/2026-03/deals", cancellationToken);
        return read.IsSuccess
            ? Result<IReadOnlyList<CrmDealStage>, CrmError>.Ok([.. read.Value.Items("results").SelectMany(HubSpotMapping.Stages)])
            : read.Error;
    }

    public Task<Result<CrmPage<CrmAccount>, CrmError>> ChangedAccountsAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        ChangedAsync("companies", cursor, HubSpotMapping.CompanyProperties, HubSpotMapping.Account, cancellationToken);

    public Task<Result<CrmPage<CrmContact>, CrmError>> ChangedContactsAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        ChangedAsync("contacts", cursor, HubSpotMapping.ContactProperties, HubSpotMapping.Contact, cancellationToken);

    public async Task<Result<CrmPage<CrmDeal>, CrmError>> ChangedDealsAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        var page = await walk.NextAsync("deals", cursor, ["hs_object_id"], cancellationToken);
        if (!page.IsSuccess)
        {
            return page.Error;
        }

        var deals = await DealsAsync([.. page.Value.Items.Select(x => x.Id)], cancellationToken);
        return deals.IsSuccess ? new CrmPage<CrmDeal>(deals.Value, page.Value.Next, page.Value.More) : deals.Error;
    }

    public Task<Result<CrmPage<CrmProduct>, CrmError>> ChangedProductsAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        ChangedAsync("products", cursor, HubSpotProducts.ProductProperties, HubSpotProducts.Product, cancellationToken);

    public Task<Result<CrmPage<CrmLineItem>, CrmError>> ChangedLineItemsAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        _products.ChangedLinesAsync(cursor, cancellationToken);

    public Task<Result<CrmPage<CrmQuota>, CrmError>> ChangedQuotasAsync(CrmCursor cursor, CancellationToken cancellationToken) =>
        _goals.ChangedAsync(cursor, cancellationToken);

    public async Task<Result<CrmPage<CrmLead>, CrmError>> ChangedLeadsAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        var page = await walk.NextAsync("contacts", cursor, HubSpotLeads.Properties, cancellationToken);
        return page.IsSuccess
            ? new CrmPage<CrmLead>([.. page.Value.Items.Where(HubSpotLeads.IsLead).Select(HubSpotLeads.Lead)], page.Value.Next, page.Value.More)
            : page.Error;
    }

    public Task<Result<CrmPage<CrmActivity>, CrmError>> ChangedActivitiesAsync(CrmObjectKind kind, CrmCursor cursor, CancellationToken cancellationToken) =>
        _activities.ChangedAsync(kind, cursor, cancellationToken);

    public async Task<Result<IReadOnlyCollection<string>, CrmError>> ThereAsync(
        CrmObjectKind kind, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = await objects.FindManyAsync(HubSpotMapping.TypeOf(kind), ids, ["hs_object_id"], cancellationToken);
        return found.IsSuccess ? Result<IReadOnlyCollection<string>, CrmError>.Ok([.. found.Value.Select(x => x.Id)]) : found.Error;
    }

    public async Task<Result<CrmStanding, CrmError>> ReadDealAsync(string dealId, CrmDealPart part, CancellationToken cancellationToken)
    {
        var read = await objects.FindAsync("deals", dealId, HubSpotDealParts.Properties(part), null, cancellationToken);
        return read.IsSuccess ? new CrmStanding(HubSpotDealParts.Read(read.Value, part)) : read.Error;
    }

    public async Task<Result<CrmObject, CrmError>> ChangeDealAsync(string dealId, CrmDealPart part, string? value, CancellationToken cancellationToken)
    {
        var sent = await objects.ChangeAsync("deals", dealId, HubSpotDealParts.Write(part, value), cancellationToken);
        return sent.IsSuccess ? new CrmObject(CrmObjectKind.Deal, dealId) : sent.Error;
    }

    private async Task<Result<IReadOnlyList<CrmDeal>, CrmError>> DealsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = await objects.FindManyAsync(
            "deals", ids, HubSpotMapping.DealProperties, [HubSpotMapping.DealStage, HubSpotMapping.CloseDate], cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var companies = await _associations.OfAsync("deals", ids, "companies", cancellationToken);
        if (!companies.IsSuccess)
        {
            return companies.Error;
        }

        var contacts = await _associations.OfAsync("deals", ids, "contacts", cancellationToken);
        var calls = await _associations.OfAsync("deals", ids, "calls", cancellationToken);

        // Credentials that may not read calls can still read deals
        if (!calls.IsSuccess && calls.Error.Kind != CrmErrorKind.MissingScope)
        {
            return calls.Error;
        }

        return contacts.IsSuccess
            ? Result<IReadOnlyList<CrmDeal>, CrmError>.Ok(
            [
                .. found.Value.Select(x => HubSpotMapping.Deal(x) with
                {
                    AccountId = companies.Value[x.Id].OrderByDescending(c => c.Types.Contains(PrimaryCompany)).FirstOrDefault()?.Id,
                    ContactIds = [.. contacts.Value[x.Id].Select(c => c.Id).Distinct(StringComparer.Ordinal)],
                    CallIds = calls.Value?[x.Id].Select(c => c.Id).Distinct(StringComparer.Ordinal).ToList(),
                }),
            ])
            : contacts.Error;
    }

    private async Task<Result<CrmPage<T>, CrmError>> ChangedAsync<T>(
        string type, CrmCursor cursor, IReadOnlyList<string> properties, Func<HubSpotObject, T> map, CancellationToken cancellationToken)
    {
        var page = await walk.NextAsync(type, cursor, properties, cancellationToken);
        return page.IsSuccess ? new CrmPage<T>([.. page.Value.Items.Select(map)], page.Value.Next, page.Value.More) : page.Error;
    }
}
