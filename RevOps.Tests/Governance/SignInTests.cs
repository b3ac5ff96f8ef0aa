using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

public sealed class SignInTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    private const string Email = "ada@halyard.example";

    private ISessionAccounts Accounts => Services.Get<ISessionAccounts>();

    [Fact]
    public async Task UserManager_StronglyTypedKey_FindsByIdAndByEmail()
    {
        var admin = await Services.AdminAsync();
        await using var scope = Services.Scope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();

        var byId = await users.FindByIdAsync(admin.UserId.ToString());
        var byEmail = await users.FindByEmailAsync("ADA@Halyard.Example");

        Assert.Equal(admin.UserId, byId?.Id);
        Assert.Equal(admin.UserId, byEmail?.Id);
    }

    [Theory]
    [InlineData("short pass", true)]
    [InlineData("nine char", false)]
    [InlineData("aaaaaaaaaaaa", false)]
    [InlineData("", false)]
    public async Task CreateFirstAdmin_Password_TakenFromTenCharactersOn(string password, bool taken)
    {
        var created = await Services.Get<CreateFirstAdmin>().RunAsync("Ada", "o'brien+x@halyard.example", password, None);

        Assert.Equal(taken, created.IsSuccess);
        Assert.Equal(taken ? null : "password", created.Error?.Field);
    }

    [Fact]
    public async Task Check_RightPasswordInAnyCaseOfTheAddress_IsRight()
    {
        var admin = await Services.AdminAsync();

        var check = await Accounts.CheckAsync("ADA@halyard.example", GovernanceServices.Password, None);

        Assert.Equal(new CredentialCheck(CredentialOutcome.Right, admin.UserId), check);
    }

    [Theory]
    [InlineData(Email, "wrong horse battery")]
    [InlineData("nobody@halyard.example", GovernanceServices.Password)]
    [InlineData("", "")]
    public async Task Check_WrongPasswordOrAddress_AreOneAnswer(string email, string password)
    {
        await Services.AdminAsync();

        Assert.Equal(new CredentialCheck(CredentialOutcome.Wrong), await Accounts.CheckAsync(email, password, None));
    }

    [Fact]
    public async Task Check_FiveFailures_LocksOutForAQuarterOfAnHour()
    {
        var admin = await Services.AdminAsync();
        var wrong = new List<CredentialOutcome>();
        for (var i = 0; i < 5; i++)
        {
            wrong.Add((await Accounts.CheckAsync(Email, "wrong horse battery", None)).Outcome);
        }

        var locked = await Accounts.CheckAsync(Email, GovernanceServices.Password, None);
        Services.Time.Advance(TimeSpan.FromMinutes(15));
        var after = await Accounts.CheckAsync(Email, GovernanceServices.Password, None);

        Assert.Equal([.. Enumerable.Repeat(CredentialOutcome.Wrong, 4), CredentialOutcome.LockedOut], wrong);
        Assert.Equal(new CredentialCheck(CredentialOutcome.LockedOut, RetryAfter: TimeSpan.FromMinutes(15)), locked);
        Assert.Equal(admin.UserId, after.User);
        Assert.Contains("session.locked-out", await Services.AuditedAsync());
    }

    [Fact]
    public async Task Check_RightPasswordBetweenFailures_ForgetsThem()
    {
        await Services.AdminAsync();
        for (var i = 0; i < 12; i++)
        {
            var password = i % 4 == 3 ? GovernanceServices.Password : "wrong horse battery";
            Assert.NotEqual(CredentialOutcome.LockedOut, (await Accounts.CheckAsync(Email, password, None)).Outcome);
        }
    }

    [Fact]
    public async Task Check_ManyGuessesAtOnce_GetNoMoreThanFive()
    {
        await Services.AdminAsync();

        var checks = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Accounts.CheckAsync(Email, $"wrong horse battery {i}", None)));

        Assert.True(checks.Count(x => x.Outcome == CredentialOutcome.Wrong) <= 5);
        Assert.Equal(CredentialOutcome.LockedOut, (await Accounts.CheckAsync(Email, GovernanceServices.Password, None)).Outcome);
    }

    [Fact]
    public async Task Check_DisabledPerson_IsToldOnlyWithTheRightPassword()
    {
        var admin = await Services.AdminAsync();
        var rep = await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        await Services.Get<ChangeUserAccess>().DisableAsync(admin, rep.UserId, None);

        var wrong = await Accounts.CheckAsync("rita.rep@halyard.example", "wrong horse battery", None);
        var right = await Accounts.CheckAsync("rita.rep@halyard.example", GovernanceServices.Password, None);

        Assert.Equal(CredentialOutcome.Wrong, wrong.Outcome);
        Assert.Equal(CredentialOutcome.Disabled, right.Outcome);
        Assert.Null(await Accounts.FindAsync(rep.UserId, None));
    }

    [Fact]
    public async Task Started_Session_IsNotedAndAudited()
    {
        var admin = await Services.AdminAsync();

        await Accounts.StartedAsync(admin.UserId, "password", None);

        var listed = await Services.Get<IUserQueries>().FindAsync(admin, admin.UserId, None);
        Assert.Equal(Services.Time.GetUtcNow(), listed?.LastSignInAt);
        Assert.Contains("session.started", await Services.AuditedAsync());
    }

    [Fact]
    public async Task ChangePassword_WrongCurrentOne_CountsTowardsTheLockOut()
    {
        var admin = await Services.AdminAsync();
        var change = Services.Get<ChangePassword>();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("current", (await change.RunAsync(admin, "wrong horse battery", "another horse battery", None)).Error?.Field);
        }

        Assert.False((await change.RunAsync(admin, GovernanceServices.Password, "another horse battery", None)).IsSuccess);
    }

    [Fact]
    public async Task ChangePassword_RightCurrentOne_EndsOtherSessions()
    {
        var admin = await Services.AdminAsync();
        var before = await Accounts.FindAsync(admin.UserId, None);

        var changed = await Services.Get<ChangePassword>().RunAsync(admin, GovernanceServices.Password, "another horse battery", None);

        Assert.True(changed.IsSuccess);
        Assert.NotEqual(before?.Stamp, (await Accounts.FindAsync(admin.UserId, None))?.Stamp);
        Assert.Equal(CredentialOutcome.Wrong, (await Accounts.CheckAsync(Email, GovernanceServices.Password, None)).Outcome);
        Assert.Equal(CredentialOutcome.Right, (await Accounts.CheckAsync(Email, "another horse battery", None)).Outcome);
        await using var db = await Services.Databases.CreateDbContextAsync();
        Assert.Equal(0, await db.Users.Select(x => x.AccessFailedCount).SingleAsync());
    }
}
