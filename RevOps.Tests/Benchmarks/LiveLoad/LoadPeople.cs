using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;
using RevOps.Web.Governance;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>Somebody who opens pages.</summary>
/// <param name="Email">By which calls are opened for them.</param>
/// <param name="Cookie">Their session.</param>
internal sealed record LoadPerson(string Email, string Cookie);

/// <summary>Reps in teams of ten, a manager for each team, and the key of a program that hears all calls.</summary>
internal sealed record LoadPeople(IReadOnlyList<LoadPerson> Reps, IReadOnlyList<LoadPerson> Managers, string Key)
{
    public const int TeamSize = 10;

    /// <summary>Prepares the database before the product starts.</summary>
    public static async Task<LoadPeople> SeedAsync(string connectionString, int reps)
    {
        await using var db = TestDatabase.At(connectionString).CreateDbContext();
        await db.Database.MigrateAsync();
        var admin = User("Admin", UserRole.Admin);
        List<AppUser> sellers = [], managers = [];
        for (var team = 0; team < (reps + TeamSize - 1) / TeamSize; team++)
        {
            var row = new Team($"Team {team:000}");
            var members = Enumerable.Range(0, TeamSize).Select(x => User($"Rep {team:000}-{x:00}", UserRole.Rep)).ToList();
            var manager = User($"Manager {team:000}", UserRole.Manager);
            sellers.AddRange(members);
            managers.Add(manager);
            db.AddRange([row, manager, .. members]);
            db.TeamMembers.AddRange(members.Append(manager).Select(x => new TeamMember(row.Id, x.Id)));
        }

        var secret = SecretToken.New(ApiKey.Prefix);
        db.Add(admin);
        db.ApiKeys.Add(new ApiKey("Load", admin.Id, [ApiScopes.WriteCalls], secret, TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, connectionString))
            .AddPersistence(DatabaseProvider.Postgres).AddGovernance().BuildServiceProvider();
        return new LoadPeople(await SignInAsync(services, sellers), await SignInAsync(services, managers), secret.Value);
    }

    private static AppUser User(string name, UserRole role)
    {
        var email = name.Replace(' ', '.').ToLowerInvariant() + "@load.example";
        return new AppUser
        {
            Name = name,
            Role = role,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
    }

    // The cookie that the product would have set at sign-in, sealed with the keys that it finds in its database
    private static async Task<IReadOnlyList<LoadPerson>> SignInAsync(ServiceProvider services, List<AppUser> users)
    {
        var protector = services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", Schemes.Session, "v2");
        var tickets = new TicketDataFormat(protector);
        var accounts = services.GetRequiredService<ISessionAccounts>();
        var now = TimeProvider.System.GetUtcNow();
        List<LoadPerson> people = [];
        foreach (var user in users)
        {
            var account = (await accounts.FindAsync(user.Id, CancellationToken.None))!;
            var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddDays(1) };
            people.Add(new LoadPerson(user.Email!, "revops.session=" + tickets.Protect(new AuthenticationTicket(account.ToPrincipal(), properties, Schemes.Session))));
        }

        return people;
    }
}
