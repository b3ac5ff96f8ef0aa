using RevOps.Domain.Accounts;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class GovernanceReadsTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    [Fact]
    public async Task Users_Filters_NarrowTheList()
    {
        var admin = await Services.AdminAsync();
        var team = await Services.TeamAsync(admin, "North");
        await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep, team);
        var mona = await Services.JoinAsync(admin, "Mona Manager", UserRole.Manager, team);
        await Services.Get<ChangeUserAccess>().DisableAsync(admin, mona.UserId, None);

        Assert.Equal(["Ada Min", "Mona Manager", "Rita Rep"], await NamesAsync(admin, new UserFilter()));
        Assert.Equal(["Mona Manager", "Rita Rep"], await NamesAsync(admin, new UserFilter { Team = team }));
        Assert.Equal(["Rita Rep"], await NamesAsync(admin, new UserFilter { Text = "RITA" }));
        Assert.Equal(["Mona Manager"], await NamesAsync(admin, new UserFilter { Disabled = true }));
        Assert.Equal(["Ada Min"], await NamesAsync(admin, new UserFilter { Role = UserRole.Admin }));
        var page = await Services.Get<IUserQueries>().ListAsync(admin, new UserFilter { Page = 1, PageSize = 2 }, None);
        Assert.Equal(("Rita Rep", "North", 3), (page.Items.Single().Name, page.Items[0].Teams.Single().Name, page.Total));
    }

    [Fact]
    public async Task Audit_Filters_NarrowTheLog()
    {
        var admin = await Services.AdminAsync();
        Services.Time.Advance(TimeSpan.FromDays(1));
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        Services.Time.Advance(TimeSpan.FromDays(1));
        await Services.TeamAsync(admin, "North");

        Assert.Equal(["team.created", "user.invitation-redeemed", "user.invited", "user.first-admin"], await ActionsAsync(admin, new AuditFilter()));
        Assert.Equal(["user.invitation-redeemed"], await ActionsAsync(admin, new AuditFilter { Actor = rep.UserId }));
        Assert.Equal(["team.created"], await ActionsAsync(admin, new AuditFilter { Action = "team" }));
        Assert.Equal(["user.invited"], await ActionsAsync(admin, new AuditFilter { Action = "user.invited" }));
        Assert.Equal(["user.invitation-redeemed", "user.invited"], await ActionsAsync(admin, new AuditFilter { From = new(2026, 3, 3), To = new(2026, 3, 3) }));
        Assert.Equal(["user.first-admin"], await ActionsAsync(admin, new AuditFilter { Page = 1, PageSize = 3 }));
        var options = await Services.Get<IAuditQueries>().OptionsAsync(admin, None);
        Assert.Equal(["team.created", "user.first-admin", "user.invitation-redeemed", "user.invited"], options.Actions);
        Assert.Equal(["Ada Min", "Rita Rep"], options.People.Select(x => x.Name));
    }

    [Fact]
    public async Task People_NameOrAddress_FindsOneOrNone()
    {
        var admin = await Services.AdminAsync();
        var rita = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var people = Services.Get<IPeople>();

        Assert.Equal(rita.UserId, (await people.FindAsync(" RITA rep ", None))?.Id);
        Assert.Equal(rita.UserId, (await people.FindAsync("Rita.Rep@Halyard.example", None))?.Id);
        Assert.Null(await people.FindAsync("nobody", None));
        Assert.Null(await people.FindAsync("  ", None));
        var link = await Services.Get<InviteUser>().RunAsync(admin, GovernanceServices.Invited("Rita Two", UserRole.Rep), None);
        await Services.Get<RedeemInvitation>().RunAsync(link.Value!.Token, "Rita Rep", GovernanceServices.Password, None);

        Assert.Null(await people.FindAsync("Rita Rep", None));
    }

    [Fact]
    public async Task Accounts_Directory_FindsByDomainAndNameAndKeepsWhatIsKnown()
    {
        var directory = Services.Get<IAccountDirectory>();
        var known = new Account("Northwind", "Northwind.example");
        await directory.AddAsync([known, new Account("Fabrikam", "fabrikam.example"), new Account("No Domain", null)], None);
        await directory.AddAsync([new Account("Northwind again", "NORTHWIND.example"), new Account("A", "a.example"), new Account("B", "a.example")], None);

        Assert.Equal(known.Id, await directory.FindByDomainsAsync(["elsewhere.example", "NorthWind.example"], None));
        Assert.Null(await directory.FindByDomainsAsync(["northwind.example", "fabrikam.example"], None));
        Assert.Null(await directory.FindByDomainsAsync([], None));
        Assert.Equal(known.Id, await directory.FindByNameAsync(" NORTHWIND ", None));
        Assert.Null(await directory.FindByNameAsync("Northwind again", None));
        Assert.NotNull(await directory.FindByNameAsync("A", None));
        Assert.Null(await directory.FindByNameAsync("B", None));
    }

    private async Task<IEnumerable<string>> NamesAsync(Viewer viewer, UserFilter filter) =>
        (await Services.Get<IUserQueries>().ListAsync(viewer, filter, None)).Items.Select(x => x.Name);

    private async Task<IEnumerable<string>> ActionsAsync(Viewer viewer, AuditFilter filter) =>
        (await Services.Get<IAuditQueries>().ListAsync(viewer, filter, None)).Items.Select(x => x.Action);
}
