using System.Globalization;
using System.Text.Json.Nodes;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Edits;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>What of a deal is written, in HubSpot's properties and back.</summary>
internal static class HubSpotDealParts
{
    /// <summary>The properties that a part is made of: an amount and its currency are read and written together, since neither says anything alone.</summary>
    public static IReadOnlyList<string> Properties(CrmDealPart part) => part switch
    {
        CrmDealPart.Stage => [HubSpotMapping.DealStage],
        CrmDealPart.Amount => [HubSpotMapping.Amount, HubSpotMapping.Currency],
        CrmDealPart.CloseDate => [HubSpotMapping.CloseDate],
        CrmDealPart.NextStep => [HubSpotMapping.NextStep],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static string? Read(HubSpotObject deal, CrmDealPart part) => part switch
    {
        CrmDealPart.Amount => DealTerm.Amount(deal.Number(HubSpotMapping.Amount), deal[HubSpotMapping.Currency]?.ToUpperInvariant()).Text,
        CrmDealPart.CloseDate => DealTerm.CloseDate(HubSpotMapping.Day(deal[HubSpotMapping.CloseDate])).Text,
        CrmDealPart.NextStep => DealTerm.NextStep(deal[HubSpotMapping.NextStep]).Text,
        _ => deal[HubSpotMapping.DealStage],
    };

    /// <summary>HubSpot empties a property by an empty text.</summary>
    public static JsonObject Write(CrmDealPart part, string? value) => part switch
    {
        // Without an amount the currency stays: it is what the next one will be in
        CrmDealPart.Amount when value is null => new() { [HubSpotMapping.Amount] = "" },
        CrmDealPart.Amount => new() { [HubSpotMapping.Amount] = value.Split(' ')[0], [HubSpotMapping.Currency] = value.Split(' ') is [_, var currency] ? currency : "" },
        CrmDealPart.CloseDate => new() { [HubSpotMapping.CloseDate] = Noon(value) },
        _ => new() { [Properties(part)[0]] = value ?? "" },
    };

    /// <summary>HubSpot keeps a time and shows its day in the reader's zone: midnight in UTC would be the day before in America, noon is the same day nearly everywhere.</summary>
    private static string Noon(string? day) =>
        DealTerm.Stored(CrmDealPart.CloseDate, day).Day is { } known
            ? known.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : "";
}
