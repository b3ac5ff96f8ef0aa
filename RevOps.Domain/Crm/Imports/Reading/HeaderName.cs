using System.Security.Cryptography;
using System.Text;

namespace RevOps.Domain.Crm.Imports.Reading;

/// <summary>Headers as they are compared: letters and digits in lower case, without a report's prefix.</summary>
internal static class HeaderName
{
    private static readonly string[] Prefixes = ["Account: ", "Contact: ", "Lead: ", "Opportunity: ", "Deal: "];

    public static string Plain(string header)
    {
        var prefix = Prefixes.FirstOrDefault(x => header.StartsWith(x, StringComparison.OrdinalIgnoreCase)) ?? "";
        var plain = string.Concat(header[prefix.Length..].Where(char.IsLetterOrDigit)).ToLowerInvariant();

        // "Account: Account Name" in a report of contacts is the account, not the contact's own name
        return prefix.Length > 0 && plain == "name" ? prefix[..^2].ToLowerInvariant() + plain : plain;
    }

    /// <summary>True for a field that somebody added in Salesforce.</summary>
    public static bool IsCustom(string header) => header.EndsWith("__c", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same for the same columns in the same order.</summary>
    public static string Signature(IReadOnlyList<string> columns) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', columns.Select(Plain)))));
}
