using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class ApiKeyTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private EditApiKeys Keys => Services.Get<EditApiKeys>();

    private IApiKeyStore Store => Services.Get<IApiKeyStore>();

    [Fact]
    public async Task Issue_Key_ActsForItsOwnerWithinItsScopes()
    {
        var admin = await Services.AdminAsync();

        var key = (await Keys.IssueAsync(admin, " Import ", [ApiScopes.WriteCalls, ApiScopes.ReadCalls], None)).Value!;
        var used = await Store.UseAsync(SecretToken.HashOf(key.Key), None);

        Assert.StartsWith("rvk_", key.Key, StringComparison.Ordinal);
        Assert.Equal((admin.UserId, key.Id), (used!.Owner.Id, used.Id));
        Assert.Equal([ApiScopes.ReadCalls, ApiScopes.WriteCalls], used.Scopes);
        var listed = Assert.Single(await Services.Get<IApiKeyQueries>().ListAsync(admin, None));
        Assert.Equal(("Import", key.Key[..12], Services.Time.GetUtcNow()), (listed.Name, listed.Visible, listed.LastUsedAt));
        Assert.DoesNotContain(key.Key, key.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Import")]
    [InlineData("Import", "calls:delete")]
    [InlineData("Import", "analyze", "everything")]
    [InlineData("", "analyze")]
    public async Task Issue_NoNameOrUnknownScopes_IsRefused(string name, params string[] scopes) =>
        Assert.Equal(GovernanceErrorKind.Invalid, (await Keys.IssueAsync(await Services.AdminAsync(), name, scopes, None)).Error?.Kind);

    [Fact]
    public async Task Use_RevokedUnknownOrOfSomebodyWhoMayNoLonger_IsRefused()
    {
        var admin = await Services.AdminAsync();
        var owner = await Services.JoinAsync(admin, "Other Admin", UserRole.Admin);
        var hash = SecretToken.HashOf((await Keys.IssueAsync(owner, "Import", [ApiScopes.Analyze], None)).Value!.Key);
        var access = Services.Get<ChangeUserAccess>();

        await access.SetAsync(admin, owner.UserId, UserRole.Rep, [], None);
        Assert.Null(await Store.UseAsync(hash, None));
        await access.SetAsync(admin, owner.UserId, UserRole.Admin, [], None);
        Assert.NotNull(await Store.UseAsync(hash, None));
        await access.DisableAsync(admin, owner.UserId, None);
        Assert.Null(await Store.UseAsync(hash, None));
        await access.EnableAsync(admin, owner.UserId, None);
        var listed = Assert.Single(await Services.Get<IApiKeyQueries>().ListAsync(admin, None));
        Assert.True((await Keys.RevokeAsync(admin, listed.Id, None)).IsSuccess);
        Assert.False((await Keys.RevokeAsync(admin, listed.Id, None)).IsSuccess);

        Assert.Null(await Store.UseAsync(hash, None));
        Assert.Null(await Store.UseAsync(SecretToken.HashOf("rvk_unknown"), None));
    }
}
