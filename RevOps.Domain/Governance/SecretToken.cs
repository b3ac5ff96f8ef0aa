using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RevOps.Domain.Governance;

/// <summary>
/// A random secret that is shown once and stored only as its hash. 256 random bits need no salt and no slow hash:
/// there is nothing to guess.
/// </summary>
public sealed class SecretToken
{
    private const int Bytes = 32;

    private SecretToken(string value) => (Value, Hash) = (value, HashOf(value));

    /// <summary>The secret; never stored, never logged.</summary>
    public string Value { get; }

    /// <summary>What is stored: SHA-256 in lower-case hexadecimal, 64 characters.</summary>
    public string Hash { get; }

    /// <summary>A new secret of letters, digits, <c>-</c> and <c>_</c>.</summary>
    /// <param name="prefix">Tells people and scanners what kind of secret it is.</param>
    public static SecretToken New(string prefix = "") =>
        new(prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The hash under which a secret that somebody presents would be stored.</summary>
    public static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => nameof(SecretToken);
}
