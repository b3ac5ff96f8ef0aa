using RevOps.Domain.Accounts;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls.Import;

/// <summary>Whose call a file is.</summary>
/// <param name="RepId">The rep, where they are a user.</param>
/// <param name="RepName">The rep's name; null where unknown.</param>
/// <param name="TeamId">The rep's team; null where unknown.</param>
/// <param name="AccountId">The customer; null where unknown.</param>
public sealed record CallOwner(UserId? RepId, string? RepName, TeamId? TeamId, AccountId? AccountId);

/// <summary>Finds rep, team and customer of a file, and refuses what the viewer may not bring.</summary>
public sealed class CallOwnerFinder(IPeople people, IAccountDirectory accounts)
{
    /// <summary>Whose call it is, or why the viewer may not store it.</summary>
    public async Task<Result<CallOwner, CallError>> FindAsync(Viewer viewer, ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(request);
        if (viewer.Role == UserRole.Analyst)
        {
            return new CallError(CallErrorKind.Forbidden, "Analysts read calls and do not add any", "Ask the rep, their manager or an admin to upload it");
        }

        var rep = await RepAsync(viewer, request, cancellationToken);
        if (Refusal(viewer, request, rep) is { } refusal)
        {
            return refusal;
        }

        var account = request.Account ?? await AccountAsync(request, cancellationToken);
        return new CallOwner(rep?.Id, rep?.Name ?? request.Rep, Team(viewer, rep), account);
    }

    private async Task<Person?> RepAsync(Viewer viewer, ImportRequest request, CancellationToken cancellationToken)
    {
        if (request.Rep is { Length: > 0 } named)
        {
            return await people.FindAsync(named, cancellationToken);
        }

        if (viewer.Role == UserRole.Rep)
        {
            return await people.FindAsync(viewer.UserId, cancellationToken);
        }

        foreach (var participant in request.Participants.Where(x => x.Role == SpeakerRole.Rep))
        {
            if (await people.FindAsync(participant.Email ?? participant.Name, cancellationToken) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    private static CallError? Refusal(Viewer viewer, ImportRequest request, Person? rep) => viewer.Role switch
    {
        UserRole.Rep when rep?.Id != viewer.UserId =>
            new(CallErrorKind.Forbidden, "You can only add calls of your own", "Leave the rep empty, or ask your manager to upload it"),
        UserRole.Manager when rep is null && request.Rep is not null =>
            new(CallErrorKind.Invalid, $"Nobody here is called \"{request.Rep}\"", "Write the rep's e-mail address, or choose them from the list"),
        UserRole.Manager when rep is not null && rep.Id != viewer.UserId && !rep.Teams.Any(viewer.TeamIds.Contains) =>
            new(CallErrorKind.Forbidden, "That rep is not in one of your teams", "Choose a rep of your team, or ask an admin"),
        _ => null,
    };

    private static TeamId? Team(Viewer viewer, Person? rep)
    {
        var teams = rep?.Teams ?? viewer.TeamIds;
        return viewer.Role == UserRole.Manager
            ? teams.Where(viewer.TeamIds.Contains).Select(x => (TeamId?)x).FirstOrDefault()
            : teams.Select(x => (TeamId?)x).FirstOrDefault();
    }

    private async Task<AccountId?> AccountAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var domains = request.Participants
            .Where(x => x.Role == SpeakerRole.Customer && x.Email is not null)
            .Select(x => x.Email![(x.Email!.LastIndexOf('@') + 1)..].ToLowerInvariant())
            .Distinct().ToList();
        return domains.Count == 0 ? null : await accounts.FindByDomainsAsync(domains, cancellationToken);
    }
}
