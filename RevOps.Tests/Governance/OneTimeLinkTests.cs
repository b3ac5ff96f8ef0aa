using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class OneTimeLinkTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private InviteUser Invite => Services.Get<InviteUser>();

    private RedeemInvitation Redeem => Services.Get<RedeemInvitation>();

    [Fact]
    public async Task Redeem_OpenInvitation_MakesTheAccountOnce()
    {
        var admin = await Services.AdminAsync();
        var team = await Services.TeamAsync(admin, "North");
        var link = (await Invite.RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Manager, team), None)).Value!;

        var first = await Redeem.RunAsync(link.Token, "Rita R. Rep", GovernanceServices.Password, None);
        var second = await Redeem.RunAsync(link.Token, "Rita R. Rep", GovernanceServices.Password, None);

        var made = await Services.Get<IPeople>().FindAsync(first.Value, None);
        Assert.Equal(("Rita R. Rep", "rita.rep@halyard.example", UserRole.Manager), (made!.Name, made.Email, made.Role));
        Assert.Equal([team], made.Teams);
        Assert.Equal(GovernanceError.DeadLink, second.Error);
    }

    [Fact]
    public async Task Redeem_ManyAtOnce_OneSucceeds()
    {
        var admin = await Services.AdminAsync();
        var link = (await Invite.RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Rep), None)).Value!;

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Redeem.RunAsync(link.Token, $"Rita {i}", GovernanceServices.Password, None)));

        Assert.Single(results, x => x.IsSuccess);
        Assert.All(results.Where(x => !x.IsSuccess), x => Assert.Equal(GovernanceError.DeadLink, x.Error));
    }

    [Fact]
    public async Task Redeem_WeakPassword_LeavesTheLinkWorking()
    {
        var admin = await Services.AdminAsync();
        var link = (await Invite.RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Rep), None)).Value!;

        var weak = await Redeem.RunAsync(link.Token, "Rita Rep", "short", None);

        Assert.Equal("password", weak.Error?.Field);
        Assert.NotNull(await Redeem.FindAsync(link.Token, None));
        Assert.True((await Redeem.RunAsync(link.Token, "Rita Rep", GovernanceServices.Password, None)).IsSuccess);
    }

    [Fact]
    public async Task Redeem_AfterSevenDays_IsRefused()
    {
        var admin = await Services.AdminAsync();
        var link = (await Invite.RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Rep), None)).Value!;

        Services.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await Redeem.FindAsync(link.Token, None));
        Services.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await Redeem.FindAsync(link.Token, None));
        Assert.Equal(GovernanceError.DeadLink, (await Redeem.RunAsync(link.Token, "Rita", GovernanceServices.Password, None)).Error);
    }

    [Fact]
    public async Task Invite_SameAddressAgain_EndsTheEarlierLink()
    {
        var admin = await Services.AdminAsync();
        var person = GovernanceServices.Invited("Rita Rep", UserRole.Rep);
        var earlier = (await Invite.RunAsync(admin, person, None)).Value!;
        var later = (await Invite.RunAsync(admin, person with { Email = "RITA.REP@halyard.example" }, None)).Value!;

        Assert.Null(await Redeem.FindAsync(earlier.Token, None));
        Assert.NotNull(await Redeem.FindAsync(later.Token, None));
        Assert.Single(await Services.Get<IUserQueries>().InvitationsAsync(admin, None));
    }

    [Fact]
    public async Task Invite_AddressWithAnAccountOrNone_IsRefused()
    {
        var admin = await Services.AdminAsync();
        var person = GovernanceServices.Invited("Rita Rep", UserRole.Rep);

        foreach (var email in new[] { "Ada@halyard.example", "", "rita", "rita@", "Rita <rita@halyard.example>", "a b@halyard.example" })
        {
            Assert.Equal("email", (await Invite.RunAsync(admin, person with { Email = email }, None)).Error?.Field);
        }
    }

    [Fact]
    public async Task Invite_NotAnAdmin_IsRefused()
    {
        var admin = await Services.AdminAsync();
        foreach (var role in new[] { UserRole.Rep, UserRole.Manager, UserRole.Analyst })
        {
            var refused = await Invite.RunAsync(admin with { Role = role }, GovernanceServices.Invited("Rita Rep", UserRole.Admin), None);
            Assert.Equal(GovernanceError.NotAdmin, refused.Error);
        }
    }

    [Fact]
    public async Task Withdraw_OpenInvitation_EndsItOnce()
    {
        var admin = await Services.AdminAsync();
        var link = (await Invite.RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Rep), None)).Value!;
        var open = Assert.Single(await Services.Get<IUserQueries>().InvitationsAsync(admin, None));

        Assert.True((await Invite.WithdrawAsync(admin, open.Id, None)).IsSuccess);
        Assert.False((await Invite.WithdrawAsync(admin, open.Id, None)).IsSuccess);
        Assert.Null(await Redeem.FindAsync(link.Token, None));
    }

    [Fact]
    public async Task Links_Stored_HoldNoSecret()
    {
        var admin = await Services.AdminAsync();
        var link = (await Invite.RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Rep), None)).Value!;
        await using var db = await Services.Databases.CreateDbContextAsync();
        var invitation = await db.Invitations.SingleAsync();
        var audit = await db.Audit.Select(x => x.Detail + x.Subject).ToListAsync();

        Assert.Equal(SecretToken.HashOf(link.Token), invitation.TokenHash);
        Assert.DoesNotContain(audit, x => x.Contains(link.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(link.Token, link.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResetPassword_Link_WorksOnceForADayAndEndsSessions()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var before = await Services.Get<ISessionAccounts>().FindAsync(rep.UserId, None);
        var reset = Services.Get<ResetPassword>();
        var old = (await reset.IssueAsync(admin, rep.UserId, None)).Value!;
        var link = (await reset.IssueAsync(admin, rep.UserId, None)).Value!;

        Assert.Null(await reset.FindAsync(old.Token, None));
        Assert.Equal(rep.UserId, (await reset.FindAsync(link.Token, None))?.Id);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reset.RunAsync(link.Token, "another horse battery", None)));

        Assert.Single(results, x => x.IsSuccess);
        Assert.NotEqual(before?.Stamp, (await Services.Get<ISessionAccounts>().FindAsync(rep.UserId, None))?.Stamp);
        var late = (await reset.IssueAsync(admin, rep.UserId, None)).Value!;
        Services.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(GovernanceError.DeadLink, (await reset.RunAsync(late.Token, "another horse battery", None)).Error);
    }

    [Fact]
    public async Task ResetPassword_DisabledMeanwhile_IsRefused()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var reset = Services.Get<ResetPassword>();
        var link = (await reset.IssueAsync(admin, rep.UserId, None)).Value!;
        await Services.Get<ChangeUserAccess>().DisableAsync(admin, rep.UserId, None);

        Assert.Equal(GovernanceError.DeadLink, (await reset.RunAsync(link.Token, "another horse battery", None)).Error);
        Assert.Equal(GovernanceErrorKind.Conflict, (await reset.IssueAsync(admin, rep.UserId, None)).Error?.Kind);
    }
}
