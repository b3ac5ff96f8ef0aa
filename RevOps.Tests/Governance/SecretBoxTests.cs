using Microsoft.AspNetCore.DataProtection;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Infrastructure.Governance;

namespace RevOps.Tests.Governance;

public sealed class SecretBoxTests
{
    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void Open_Sealed_GivesTheTextAndOnlyToTheBox()
    {
        var sealedText = new SecretBox(_keys).Seal("token");

        Assert.DoesNotContain("token", sealedText, StringComparison.Ordinal);
        Assert.Equal("token", new SecretBox(_keys).Open(sealedText));
        Assert.Null(new SecretBox(_keys).Open(_keys.CreateProtector("session").Protect("token")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not sealed at all")]
    public void Open_NeverSealed_IsNull(string text) => Assert.Null(new SecretBox(_keys).Open(text));

    [Fact]
    public void Open_LostKeysOrTampered_IsNull()
    {
        var sealedText = new SecretBox(_keys).Seal("token");

        Assert.Null(new SecretBox(new EphemeralDataProtectionProvider()).Open(sealedText));
        Assert.Null(new SecretBox(_keys).Open(sealedText[..^4] + "AAAA"));
    }

    [Fact]
    public void OpenSecrets_OddText_IsNullAndNoException()
    {
        var box = new SecretBox(_keys);
        var secrets = new CrmSecrets { ClientId = "id", ClientSecret = "secret", RefreshToken = "refresh" };

        Assert.Equal(secrets, box.OpenSecrets(box.Seal(secrets)));
        Assert.Null(box.OpenSecrets(box.Seal("no document")));
    }
}
