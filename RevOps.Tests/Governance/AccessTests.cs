using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class AccessTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private ChangeUserAccess Access => Services.Get<ChangeUserAccess>();

    [Fact]
    public async Task CreateFirstAdmin_ManyAtOnce_OneSucceeds()
    {
        var create = Services.Get<CreateFirstAdmin>();
        Assert.True(await create.IsNeededAsync(None));

        var results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => create.RunAsync("Ada", $"ada{i}@halyard.example", GovernanceServices.Password, None)));

        Assert.Single(results, x => x.IsSuccess);
        Assert.False(await create.IsNeededAsync(None));
    }

    [Fact]
    public async Task Disable_Person_EndsSessionsUntilEnabled()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        var accounts = Services.Get<ISessionAccounts>();
        var before = await accounts.FindAsync(rep.UserId, None);

        Assert.True((await Access.DisableAsync(admin, rep.UserId, None)).IsSuccess);
        Assert.Null(await accounts.FindAsync(rep.UserId, None));
        Assert.DoesNotContain(await Services.Get<IPeople>().ListActiveAsync(None), x => x.Id == rep.UserId);
        Assert.True((await Access.EnableAsync(admin, rep.UserId, None)).IsSuccess);

        Assert.NotEqual(before?.Stamp, (await accounts.FindAsync(rep.UserId, None))?.Stamp);
    }

    [Fact]
    public async Task Set_NewRole_EndsSessionsAndNewTeamsDoNot()
    {
        var admin = await Services.AdminAsync();
        var team = await Services.TeamAsync(admin, "North");
        var person = await Services.JoinAsync(admin, "Rita Rep", UserRole.Manager);
        var accounts = Services.Get<ISessionAccounts>();
        var before = await accounts.FindAsync(person.UserId, None);

        await Access.SetAsync(admin, person.UserId, UserRole.Manager, [team], None);
        var moved = await accounts.FindAsync(person.UserId, None);
        await Access.SetAsync(admin, person.UserId, UserRole.Rep, [], None);
        var demoted = await accounts.FindAsync(person.UserId, None);

        Assert.Equal((before!.Stamp, team), (moved!.Stamp, moved.Person.Teams.Single()));
        Assert.NotEqual(before.Stamp, demoted!.Stamp);
        Assert.Equal((UserRole.Rep, 0), (demoted.Person.Role, demoted.Person.Teams.Count));
    }

    [Fact]
    public async Task Admin_Oneself_IsNeitherDisabledNorDemoted()
    {
        var admin = await Services.AdminAsync();
        await Services.JoinAsync(admin, "Other Admin", UserRole.Admin);

        Assert.Equal(GovernanceErrorKind.Forbidden, (await Access.DisableAsync(admin, admin.UserId, None)).Error?.Kind);
        Assert.Equal(GovernanceErrorKind.Forbidden, (await Access.SetAsync(admin, admin.UserId, UserRole.Rep, [], None)).Error?.Kind);
        Assert.True((await Access.SetAsync(admin, admin.UserId, UserRole.Admin, [], None)).IsSuccess);
    }

    [Fact]
    public async Task LastAdmin_TwoWhoDemoteEachOtherAtOnce_OneRemains()
    {
        var first = await Services.AdminAsync();
        var second = await Services.JoinAsync(first, "Other Admin", UserRole.Admin);

        var results = await Task.WhenAll(
            Access.SetAsync(first, second.UserId, UserRole.Rep, [], None),
            Access.DisableAsync(second, first.UserId, None));

        Assert.Single(results, x => x.IsSuccess);
        var refused = Assert.Single(results, x => !x.IsSuccess);
        Assert.Equal(GovernanceErrorKind.Conflict, refused.Error?.Kind);
    }

    [Theory]
    [InlineData(UserRole.Rep)]
    [InlineData(UserRole.Manager)]
    [InlineData(UserRole.Analyst)]
    public async Task EveryChange_NotAnAdmin_IsRefused(UserRole role)
    {
        var admin = await Services.AdminAsync();
        var team = await Services.TeamAsync(admin, "North");
        var viewer = admin with { Role = role };
        var before = await Services.AuditedAsync();

        GovernanceError?[] refusals =
        [
            Error(await Access.SetAsync(viewer, admin.UserId, UserRole.Admin, [], None)),
            Error(await Access.DisableAsync(viewer, admin.UserId, None)),
            Error(await Access.EnableAsync(viewer, admin.UserId, None)),
            Error(await Services.Get<ResetPassword>().IssueAsync(viewer, admin.UserId, None)),
            Error(await Services.Get<InviteUser>().WithdrawAsync(viewer, Guid.NewGuid(), None)),
            Error(await Services.Get<EditTeams>().CreateAsync(viewer, "South", None)),
            Error(await Services.Get<EditTeams>().RenameAsync(viewer, team, "South", None)),
            Error(await Services.Get<EditTeams>().DeleteAsync(viewer, team, None)),
            Error(await Services.Get<EditApiKeys>().IssueAsync(viewer, "key", [ApiScopes.Analyze], None)),
            Error(await Services.Get<EditApiKeys>().RevokeAsync(viewer, Guid.NewGuid(), None)),
        ];

        Assert.All(refusals, x => Assert.Equal(GovernanceError.NotAdmin, x));
        Assert.Equal(before, await Services.AuditedAsync());
    }

    [Theory]
    [InlineData(UserRole.Rep)]
    [InlineData(UserRole.Manager)]
    [InlineData(UserRole.Analyst)]
    public async Task EveryRead_NotAnAdmin_IsEmpty(UserRole role)
    {
        var admin = await Services.AdminAsync();
        await Services.TeamAsync(admin, "North");
        await Services.Get<EditApiKeys>().IssueAsync(admin, "key", [ApiScopes.Analyze], None);
        await Services.Get<InviteUser>().RunAsync(admin, GovernanceServices.Invited("Rita Rep", UserRole.Rep), None);
        var viewer = admin with { Role = role };

        Assert.Empty((await Services.Get<IUserQueries>().ListAsync(viewer, new UserFilter(), None)).Items);
        Assert.Null(await Services.Get<IUserQueries>().FindAsync(viewer, admin.UserId, None));
        Assert.Empty(await Services.Get<IUserQueries>().InvitationsAsync(viewer, None));
        Assert.Empty(await Services.Get<ITeamQueries>().ListAsync(viewer, None));
        Assert.Empty(await Services.Get<IApiKeyQueries>().ListAsync(viewer, None));
        Assert.Equal(0, (await Services.Get<IAuditQueries>().ListAsync(viewer, new AuditFilter(), None)).Total);
        Assert.Empty((await Services.Get<IAuditQueries>().OptionsAsync(viewer, None)).People);
    }

    private static GovernanceError? Error<T>(Result<T, GovernanceError> result) => result.Error;
}
