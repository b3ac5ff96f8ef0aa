using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>People, companies, deals and owners.</summary>
internal sealed class HubSpotCustomers(HubSpotObjects objects)
{
    /// <summary>20,000 owners. An account that has more is a loop.</summary>
    private const int MaxOwnerPages = 200;

    public Task<Result<IReadOnlyList<CrmContact>, CrmError>> ContactsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("contacts", ids, HubSpotMapping.ContactProperties, HubSpotMapping.Contact, cancellationToken);

    public Task<Result<IReadOnlyList<CrmAccount>, CrmError>> AccountsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("companies", ids, HubSpotMapping.CompanyProperties, HubSpotMapping.Account, cancellationToken);

    public Task<Result<IReadOnlyList<CrmDeal>, CrmError>> DealsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("deals", ids, HubSpotMapping.DealProperties, HubSpotMapping.Deal, cancellationToken);

    public async Task<Result<IReadOnlyList<CrmOwner>, CrmError>> OwnersAsync(CancellationToken cancellationToken)
    {
        var owners = new List<CrmOwner>();
        string? after = null;
        for (var page = 0; page < MaxOwnerPages; page++)
        {
            var query = after is null ? "" : $"&after={Uri.EscapeDataString(after)}";
            var read = await objects.GetAsync($"/crm/owners/2026-03?limit=100{query}", cancellationToken);
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            owners.AddRange(read.Value.Items("results").Select(HubSpotMapping.Owner).OfType<CrmOwner>());
            after = read.Value.Member("paging")?.Member("next")?.Text("after");
            if (after is null)
            {
                return owners;
            }
        }

        return new CrmError(CrmErrorKind.Unreadable, "HubSpot's list of owners does not end");
    }

    private async Task<Result<IReadOnlyList<T>, CrmError>> ReadAsync<T>(
        string type, IEnumerable<string> ids, IReadOnlyList<string> properties, Func<HubSpotObject, T> map, CancellationToken cancellationToken)
    {
        var read = await objects.FindManyAsync(type, ids, properties, cancellationToken);
        return read.IsSuccess ? Result<IReadOnlyList<T>, CrmError>.Ok([.. read.Value.Select(map)]) : read.Error;
    }
}
