using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class TeamTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private EditTeams Teams => Services.Get<EditTeams>();

    [Fact]
    public async Task Create_NameTakenInAnotherCase_IsRefused()
    {
        var admin = await Services.AdminAsync();
        var results = await Task.WhenAll(Teams.CreateAsync(admin, "North", None), Teams.CreateAsync(admin, " north ", None));
        var south = await Services.TeamAsync(admin, "South");

        Assert.Single(results, x => x.IsSuccess);
        Assert.Equal("name", (await Teams.RenameAsync(admin, south, "NORTH", None)).Error?.Field);
        Assert.True((await Teams.RenameAsync(admin, south, "SOUTH", None)).IsSuccess);
        Assert.False((await Teams.CreateAsync(admin, "  ", None)).IsSuccess);
    }

    [Fact]
    public async Task Delete_TeamWithMembers_IsRefusedUntilItIsEmpty()
    {
        var admin = await Services.AdminAsync();
        var team = await Services.TeamAsync(admin, "North");
        var manager = await Services.JoinAsync(admin, "Mona Manager", UserRole.Manager, team);

        var listed = Assert.Single(await Services.Get<ITeamQueries>().ListAsync(admin, None));
        Assert.Equal(("Mona Manager", 1, 0), (listed.Managers.Single(), listed.Members, listed.Calls));
        Assert.Equal(GovernanceErrorKind.Conflict, (await Teams.DeleteAsync(admin, team, None)).Error?.Kind);
        await Services.Get<ChangeUserAccess>().SetAsync(admin, manager.UserId, UserRole.Manager, [], None);

        Assert.True((await Teams.DeleteAsync(admin, team, None)).IsSuccess);
        Assert.Equal(GovernanceErrorKind.NotFound, (await Teams.DeleteAsync(admin, team, None)).Error?.Kind);
        Assert.Equal("teams", (await Services.Get<ChangeUserAccess>().SetAsync(admin, manager.UserId, UserRole.Rep, [team], None)).Error?.Field);
    }
}
