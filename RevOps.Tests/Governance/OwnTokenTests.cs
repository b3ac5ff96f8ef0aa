using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class OwnTokenTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private EditOwnTokens Tokens => Services.Get<EditOwnTokens>();

    private IApiKeyStore Store => Services.Get<IApiKeyStore>();

    private IApiKeyQueries Queries => Services.Get<IApiKeyQueries>();

    [Fact]
    public async Task Issue_ByARep_ActsAsThemAndIsAudited()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);

        var token = (await Tokens.IssueAsync(rep, " Dialler ", None)).Value!;
        var used = await Store.UseAsync(SecretToken.HashOf(token.Key), None);

        Assert.StartsWith("rvp_", token.Key, StringComparison.Ordinal);
        Assert.Equal((rep.UserId, UserRole.Rep), (used!.Owner.Id, used.Owner.Role));
        Assert.Equal(ApiScopes.All, used.Scopes);
        var listed = Assert.Single(await Queries.OwnAsync(rep, None));
        Assert.Equal(("Dialler", token.Key[..12], Services.Time.GetUtcNow(), true), (listed.Name, listed.Visible, listed.LastUsedAt, listed.OwnerMayAct));
        Assert.Empty(await Queries.OwnAsync(admin, None));
        Assert.Empty(await Queries.ListAsync(rep, None));
        var audited = await Services.Get<IAuditQueries>().ListAsync(admin, new AuditFilter { Action = "token.created" }, None);
        Assert.Contains(audited.Items, x => x.Detail.Contains("Dialler", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Use_OwnerChangedOrDisabled_HasTheirRightsOfThatMoment()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var hash = SecretToken.HashOf((await Tokens.IssueAsync(rep, "Dialler", None)).Value!.Key);
        var access = Services.Get<ChangeUserAccess>();

        await access.SetAsync(admin, rep.UserId, UserRole.Analyst, [], None);
        Assert.Equal(UserRole.Analyst, (await Store.UseAsync(hash, None))!.Owner.Role);
        await access.DisableAsync(admin, rep.UserId, None);
        Assert.Null(await Store.UseAsync(hash, None));
        Assert.False(Assert.Single(await Queries.ListAsync(admin, None)).OwnerMayAct);
        await access.EnableAsync(admin, rep.UserId, None);
        Assert.NotNull(await Store.UseAsync(hash, None));
    }

    [Fact]
    public async Task Revoke_OwnByAnother_IsRefusedAndByItsOwnerOrAnAdminStopsIt()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var other = await Services.JoinAsync(admin, "Otto Other", UserRole.Rep);
        var (first, second) = ((await Tokens.IssueAsync(rep, "One", None)).Value!, (await Tokens.IssueAsync(rep, "Two", None)).Value!);

        Assert.Equal(GovernanceErrorKind.NotFound, (await Tokens.RevokeAsync(other, first.Id, None)).Error?.Kind);
        Assert.True((await Tokens.RevokeAsync(rep, first.Id, None)).IsSuccess);
        Assert.Equal(GovernanceErrorKind.Conflict, (await Tokens.RevokeAsync(rep, first.Id, None)).Error?.Kind);
        Assert.True((await Services.Get<EditApiKeys>().RevokeAsync(admin, second.Id, None)).IsSuccess);

        Assert.Null(await Store.UseAsync(SecretToken.HashOf(first.Key), None));
        Assert.Null(await Store.UseAsync(SecretToken.HashOf(second.Key), None));
    }

    [Fact]
    public async Task Issue_NoNameOrTooMany_IsRefused()
    {
        var admin = await Services.AdminAsync();
        Assert.Equal(GovernanceErrorKind.Invalid, (await Tokens.IssueAsync(admin, " ", None)).Error?.Kind);
        for (var i = 0; i < EditOwnTokens.Most; i++)
        {
            Assert.True((await Tokens.IssueAsync(admin, $"Token {i}", None)).IsSuccess);
        }

        Assert.Equal(GovernanceErrorKind.Conflict, (await Tokens.IssueAsync(admin, "One more", None)).Error?.Kind);
        Assert.True((await Tokens.RevokeAsync(admin, (await Queries.OwnAsync(admin, None))[0].Id, None)).IsSuccess);
        Assert.True((await Tokens.IssueAsync(admin, "One more", None)).IsSuccess);
    }
}
