using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Governance;

/// <summary>Seals with data protection's keys, which lie in the database and are shared by all nodes.</summary>
internal sealed class SecretBox(IDataProtectionProvider protection) : ISecretBox
{
    // Its own purpose: what was protected for anything else, such as a session, does not open here, nor the other way round.
    private readonly IDataProtector _protector = protection.CreateProtector("RevOps.Governance.SecretBox.v1");

    public string Seal(string text) => _protector.Protect(text);

    public string? Open(string sealedText)
    {
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            // The key is gone, or the text was never sealed here. Whoever reads it says so and asks for the secret again.
            return null;
        }
    }
}
