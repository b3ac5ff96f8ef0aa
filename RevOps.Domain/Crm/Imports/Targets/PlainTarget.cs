using RevOps.Domain.Crm.Imports.Fields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>Rows whose values are their own key: usage of a day, a currency's rate of a day.</summary>
public sealed class PlainTarget : ImportTarget
{
    public required IReadOnlyList<ImportField> All { get; init; }

    public override IReadOnlyList<ImportField> Fields => All;

    public static PlainTarget Usage() => new()
    {
        Kind = ImportKind.Usage,
        Name = "Usage by day",
        Markers = ["usagedate", "usageday", "activeusers", "quantity", "usage"],
        FileWords = ["usage", "consumption"],
        Needs = [["account"], ["day"], ["quantity"]],
        All =
        [
            new("account", "Account", FieldKind.Text, 200, ["accountid", "account", "accountname", "customerid", "customer"]),
            new("day", "Day", FieldKind.Day, 0, ["usagedate", "usageday", "day", "date"]),
            new("product", "Product", FieldKind.Text, 100, ["productcode", "product", "sku"]),
            new("region", "Region", FieldKind.Text, 40, ["region", "cloudregion"]),
            new("quantity", "Quantity", FieldKind.Number, 0, ["quantity", "usage", "credits", "consumption"]),
            new("users", "Active users", FieldKind.Whole, 0, ["activeusers", "users"]),
        ],
    };

    public static PlainTarget Rates() => new()
    {
        Kind = ImportKind.Rates,
        Name = "Exchange rates",
        Markers = ["rate", "exchangerate", "conversionrate", "isocode"],
        FileWords = ["rate", "currenc", "fx"],
        Needs = [["currency"], ["day"], ["rate"]],
        All =
        [
            new("currency", "Currency", FieldKind.Currency, 0, ["isocode", "currencyisocode", "currency"]),
            new("day", "Day", FieldKind.Day, 0, ["startdate", "day", "date", "ratedate"]),
            new("rate", "Worth in the organisation's currency", FieldKind.Number, 0, ["exchangerate", "rate", "conversionrate"]),
        ],
    };
}
