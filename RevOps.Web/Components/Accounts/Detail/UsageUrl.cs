using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Accounts.Usage;

namespace RevOps.Web.Components.Accounts.Detail;

/// <summary>How the use is looked at, as the query of the account's URL.</summary>
internal static class UsageUrl
{
    /// <summary>Reads it; what it does not understand is the default.</summary>
    public static UsageChoice Parse(string? grain, string? product, string? region, string? split) => new(
        Enum.TryParse<UsageGrain>(grain, ignoreCase: true, out var length) && Enum.IsDefined(length) ? length : UsageGrain.Month,
        string.IsNullOrWhiteSpace(product) ? null : product,
        string.IsNullOrWhiteSpace(region) ? null : region,
        Enum.TryParse<UsageSplit>(split, ignoreCase: true, out var apart) && Enum.IsDefined(apart) ? apart : UsageSplit.None);

    /// <summary>Writes it; defaults are null, so that equal choices have equal URLs.</summary>
    public static IReadOnlyDictionary<string, object?> ToParameters(UsageChoice choice) => new Dictionary<string, object?>
    {
        ["grain"] = choice.Grain == UsageGrain.Month ? null : choice.Grain.ToString().ToLowerInvariant(),
        ["product"] = choice.Product,
        ["region"] = choice.Region,
        ["split"] = choice.Split == UsageSplit.None ? null : choice.Split.ToString().ToLowerInvariant(),
    };
}
