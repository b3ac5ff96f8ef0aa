using System.Security.Cryptography;
using System.Text;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>A key of any length in the space that a key has.</summary>
internal static class ShortKey
{
    private const int Longest = 180;

    public static string Of(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        return plain.Length <= Longest ? plain : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
