using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>HubSpot's announcements: whether they are HubSpot's (signature version 3), and which calls they are about.</summary>
public static class HubSpotWebhook
{
    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-HubSpot-Signature-v3";

    /// <summary>The header with the time of sending, in milliseconds since 1970.</summary>
    public const string TimestampHeader = "X-HubSpot-Request-Timestamp";

    /// <summary>An announcement has 100 events; what comes in thousands is not HubSpot's.</summary>
    private const int MaxEvents = 1_000;

    /// <summary>HubSpot's number of the type "call".</summary>
    private const string CallType = "0-48";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>These escapes HubSpot decodes before it signs, and no others.</summary>
    private static readonly (string Escape, string Sign)[] Decoded =
    [
        ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@"), ("%21", "!"), ("%24", "$"), ("%27", "'"), ("%28", "("), ("%29", ")"),
        ("%2A", "*"), ("%2C", ","), ("%3B", ";"),
    ];

    /// <summary>True where HubSpot sent it, with this secret and within the last five minutes.</summary>
    /// <param name="method">Such as POST.</param>
    /// <param name="uri">The whole address as HubSpot knows it: behind a proxy the outer one.</param>
    /// <param name="rawBody">The bytes as they came.</param>
    /// <param name="timestampHeader">Value of <see cref="TimestampHeader"/>.</param>
    /// <param name="signatureHeader">Value of <see cref="SignatureHeader"/>.</param>
    /// <param name="secret">The app's client secret.</param>
    /// <param name="now">Our clock.</param>
    public static bool Verify(
        string method, string uri, ReadOnlySpan<byte> rawBody, string? timestampHeader, string? signatureHeader, string? secret, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(secret) || string.IsNullOrEmpty(signatureHeader)
            || !long.TryParse(timestampHeader, NumberStyles.None, CultureInfo.InvariantCulture, out var sentAt)
            || Math.Abs((double)now.ToUnixTimeMilliseconds() - sentAt) > Tolerance.TotalMilliseconds)
        {
            return false;
        }

        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(signatureHeader, given, out var length) || length != SHA256.HashSizeInBytes)
        {
            return false;
        }

        // HubSpot's documents decode, its libraries do not; both are in use.
        return IsSigned(method, uri, rawBody, timestampHeader, secret, given) | IsSigned(method, Decode(uri), rawBody, timestampHeader, secret, given);
    }

    /// <summary>Ids of the calls that are announced, each once; null where it is no announcement.</summary>
    public static IReadOnlyList<string>? ReadCallIds(ReadOnlyMemory<byte> rawBody)
    {
        if (HubSpotJson.Parse(rawBody.ToArray()) is not { ValueKind: JsonValueKind.Array } events)
        {
            return null;
        }

        var ids = events.EnumerateArray().Take(MaxEvents)
            .Where(x => x.Text("objectTypeId") == CallType)
            .Select(x => x.Text("objectId"))
            .Where(x => x is not null && HubSpotId.IsSafe(x))
            .Distinct(StringComparer.Ordinal);
        return [.. ids!];
    }

    private static bool IsSigned(
        string method, string uri, ReadOnlySpan<byte> rawBody, string timestamp, string secret, ReadOnlySpan<byte> given)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(method.ToUpperInvariant() + uri));
        hash.AppendData(rawBody);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        return CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), given);
    }

    private static string Decode(string uri)
    {
        foreach (var (escape, sign) in Decoded)
        {
            uri = uri.Replace(escape, sign, StringComparison.OrdinalIgnoreCase);
        }

        return uri;
    }
}
