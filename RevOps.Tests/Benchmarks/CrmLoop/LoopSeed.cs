using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>What the product's database holds before the product starts: the people whom the demo CRM knows, and a connection to it.</summary>
internal static class LoopSeed
{
    public static async Task<(IReadOnlyList<string> Reps, ConnectionId Connection)> AddAsync(
        string connectionString, Uri crm, DemoCrmSecrets secrets, int pollSeconds = CrmConnection.LeastPollSeconds, TimeSpan? since = null)
    {
        var database = TestDatabase.At(connectionString);
        await using var db = database.CreateDbContext();
        await db.Database.MigrateAsync();
        var reps = AddPeople(db);

        // Sealed with the keys that the product finds in its database
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, connectionString))
            .AddPersistence(DatabaseProvider.Postgres)
            .AddGovernance()
            .BuildServiceProvider();
        var signIn = new CrmSecrets { ClientId = secrets.ClientId, ClientSecret = secrets.ClientSecret, RefreshToken = secrets.RefreshToken };
        var connection = new CrmConnection(
            "hubspot", "Loop CRM", crm, services.GetRequiredService<ISecretBox>().Seal(signIn), TimeProvider.System.GetUtcNow() - (since ?? TimeSpan.FromHours(1)));
        connection.Change(connection.Name, crm, pollSeconds, new WriteBackSettings());
        db.Connections.Add(connection);
        await db.SaveChangesAsync();
        return (reps, connection.Id);
    }

    private static List<string> AddPeople(RevOpsDb db)
    {
        var demo = DemoFiles.People();
        var teams = demo.Teams.ToDictionary(x => x.Key, x => new Team(x.Name));
        db.Teams.AddRange(teams.Values);
        foreach (var person in demo.Users)
        {
            var user = new AppUser
            {
                Name = person.Name,
                Role = person.Role,
                UserName = person.Email,
                NormalizedUserName = person.Email.ToUpperInvariant(),
                Email = person.Email,
                NormalizedEmail = person.Email.ToUpperInvariant(),
                SecurityStamp = Guid.NewGuid().ToString(),
            };
            db.Users.Add(user);
            if (person.Team is { } team)
            {
                db.TeamMembers.Add(new TeamMember(teams[team].Id, user.Id));
            }
        }

        return [.. demo.Users.Where(x => x.Role == UserRole.Rep).Select(x => x.Email)];
    }
}
