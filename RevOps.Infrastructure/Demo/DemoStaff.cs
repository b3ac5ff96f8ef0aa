using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo;

/// <summary>Creates the demo's admin, teams and people: set-up, then invitations that are redeemed with passwords nobody knows.</summary>
internal sealed class DemoStaff(
    IDbContextFactory<RevOpsDb> databases,
    CreateFirstAdmin firstAdmin,
    EditTeams teams,
    InviteUser invite,
    RedeemInvitation redeem,
    IPeople people)
{
    public async Task<IReadOnlyDictionary<string, Person>> HireAsync(DemoPeople demo, CancellationToken cancellationToken)
    {
        var first = demo.Users.First(x => x.Role == UserRole.Admin);
        if (await firstAdmin.IsNeededAsync(cancellationToken))
        {
            Check(await firstAdmin.RunAsync(first.Name, first.Email, Password(), cancellationToken));
        }

        var admin = (await people.FindAsync(first.Email, cancellationToken))!.AsViewer();
        var teamIds = await TeamsAsync(demo, admin, cancellationToken);
        var hired = new Dictionary<string, Person>();
        foreach (var user in demo.Users)
        {
            hired[user.Email] = await people.FindAsync(user.Email, cancellationToken)
                ?? await HireAsync(user, teamIds, admin, cancellationToken);
        }

        await MarkPersonasAsync(demo, cancellationToken);
        return hired;
    }

    private async Task<Person> HireAsync(
        DemoUser user, Dictionary<string, TeamId> teamIds, Viewer admin, CancellationToken cancellationToken)
    {
        var invited = new InvitedPerson(user.Email, user.Name, user.Role, user.Team is null ? [] : [teamIds[user.Team]]);
        var link = Check(await invite.RunAsync(admin, invited, cancellationToken));
        Check(await redeem.RunAsync(link.Token, user.Name, Password(), cancellationToken));
        return (await people.FindAsync(user.Email, cancellationToken))!;
    }

    private async Task<Dictionary<string, TeamId>> TeamsAsync(DemoPeople demo, Viewer admin, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Teams.ToDictionaryAsync(x => x.Name, x => x.Id, cancellationToken);
        var ids = new Dictionary<string, TeamId>();
        foreach (var team in demo.Teams)
        {
            ids[team.Key] = known.TryGetValue(team.Name, out var id) ? id : Check(await teams.CreateAsync(admin, team.Name, cancellationToken));
        }

        return ids;
    }

    private async Task MarkPersonasAsync(DemoPeople demo, CancellationToken cancellationToken)
    {
        var personas = demo.Users.Where(x => x.Persona == true).Select(x => x.Email.ToUpperInvariant()).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Users.Where(x => personas.Contains(x.NormalizedEmail!))
            .ExecuteUpdateAsync(x => x.SetProperty(u => u.DemoPersona, true), cancellationToken);
    }

    private static string Password() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));

    private static T Check<T>(Domain.Result<T, GovernanceError> result) =>
        result.IsSuccess ? result.Value : throw new InvalidDataException($"The demo's people were refused: {result.Error.Problem}.");
}
