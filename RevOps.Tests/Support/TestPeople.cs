using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Support;

/// <summary>Two teams with people in them, as most tests of visibility need.</summary>
internal sealed class TestPeople
{
    public required TeamId North { get; init; }

    public required TeamId South { get; init; }

    public required Viewer Rep { get; init; }

    public required Viewer Colleague { get; init; }

    public required Viewer OtherRep { get; init; }

    public required Viewer Manager { get; init; }

    public required Viewer OtherManager { get; init; }

    public required Viewer Analyst { get; init; }

    public required Viewer Admin { get; init; }

    public static async Task<TestPeople> AddAsync(IDbContextFactory<RevOpsDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        var north = new Team("North");
        var south = new Team("South");
        db.Teams.AddRange(north, south);
        Viewer Add(string name, UserRole role, params Team[] teams)
        {
            var email = name.ToLowerInvariant().Replace(' ', '.') + "@halyard.example";
            var user = new AppUser
            {
                Name = name,
                Role = role,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                SecurityStamp = Guid.NewGuid().ToString(),
            };
            db.Users.Add(user);
            db.TeamMembers.AddRange(teams.Select(x => new TeamMember(x.Id, user.Id)));
            return new Viewer(user.Id, name, role, [.. teams.Select(x => x.Id)]);
        }

        var people = new TestPeople
        {
            North = north.Id,
            South = south.Id,
            Rep = Add("Nora North", UserRole.Rep, north),
            Colleague = Add("Colin North", UserRole.Rep, north),
            OtherRep = Add("Sara South", UserRole.Rep, south),
            Manager = Add("Mona North", UserRole.Manager, north),
            OtherManager = Add("Milo South", UserRole.Manager, south),
            Analyst = Add("Ana List", UserRole.Analyst),
            Admin = Add("Ada Min", UserRole.Admin),
        };
        await db.SaveChangesAsync();
        return people;
    }
}
