using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RevOps.Infrastructure.Demo.Crm.Webhooks;

/// <summary>HubSpot's signature, version 3: over method, address, raw body and time.</summary>
internal static partial class WebhookSignature
{
    public static string Sign(string secret, string address, ReadOnlySpan<byte> body, long timestamp)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes("POST" + Decode(address)));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>The address with the escapes undone that HubSpot undoes, and no others.</summary>
    public static string Decode(string address) => Escapes().Replace(address, x => Uri.UnescapeDataString(x.Value));

    [GeneratedRegex("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
