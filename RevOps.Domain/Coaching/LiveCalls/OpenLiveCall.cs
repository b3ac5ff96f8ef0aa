using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Opens a call that is to be coached: a rep their own, a manager those of their teams, an admin any.</summary>
public sealed class OpenLiveCall(
    ILiveCallStore store, CallConsents consents, IPeople people, IAccountDirectory accounts, IPlaybooks playbooks, TimeProvider time)
{
    /// <summary>The call, or the one that this rep opened with the same key before.</summary>
    public async Task<Result<LiveCall, LiveCallError>> RunAsync(Viewer viewer, OpenLiveCallRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(request);
        if (Problem(request) is { } problem)
        {
            return problem;
        }

        var rep = await RepAsync(viewer, request.Rep, cancellationToken);
        if (!rep.IsSuccess)
        {
            return rep.Error;
        }

        var call = new LiveCall(await FactsAsync(rep.Value, request, cancellationToken), time.GetUtcNow());
        var consent = await consents.OfAsync(viewer, call, request, cancellationToken);
        if (!consent.IsSuccess)
        {
            return consent.Error;
        }

        var audit = AuditEntry.By(
            viewer, time, "live-call.opened", $"live-call:{call.Id}", $"Opened for {rep.Value.Name}, heard by {request.Source}; {CallConsents.InWords(consent.Value)}");
        return await store.OpenAsync(call, consent.Value, audit, cancellationToken);
    }

    private async Task<LiveCallFacts> FactsAsync(Person rep, OpenLiveCallRequest request, CancellationToken cancellationToken)
    {
        var customer = Words(request.CustomerName);
        return new LiveCallFacts
        {
            Rep = rep,
            TeamId = rep.Teams.Count > 0 ? rep.Teams[0] : null,
            Title = Words(request.Title) ?? (customer is null ? "Live call" : $"Call with {customer}"),
            CustomerName = customer,
            CustomerEmail = Words(request.CustomerEmail),
            AccountId = await AccountAsync(Words(request.CustomerEmail), customer, cancellationToken),
            Type = request.Type,
            Source = request.Source,
            ClientKey = Words(request.Key),
            PlaybookVersion = (await playbooks.CurrentAsync(cancellationToken)).Version,
        };
    }

    private async Task<AccountId?> AccountAsync(string? email, string? name, CancellationToken cancellationToken)
    {
        var at = email?.LastIndexOf('@') ?? -1;
        var found = at < 0 ? null : await accounts.FindByDomainsAsync([email![(at + 1)..].ToLowerInvariant()], cancellationToken);
        return found ?? (name is null ? null : await accounts.FindByNameAsync(name, cancellationToken));
    }

    private async Task<Result<Person, LiveCallError>> RepAsync(Viewer viewer, string? named, CancellationToken cancellationToken)
    {
        if (viewer.Role == UserRole.Analyst)
        {
            return LiveCallError.Forbidden("Analysts read calls and hold none", "Let the rep open the call");
        }

        var rep = string.IsNullOrWhiteSpace(named)
            ? await people.FindAsync(viewer.UserId, cancellationToken)
            : await people.FindAsync(named.Trim(), cancellationToken);
        return rep switch
        {
            null => LiveCallError.Invalid("Nobody here has this name or address", "Send the rep's e-mail address"),
            _ when rep.Id == viewer.UserId || viewer.Administers => rep,
            _ when viewer.Role == UserRole.Manager && rep.Teams.Any(viewer.TeamIds.Contains) => rep,
            _ => LiveCallError.Forbidden("You cannot open calls of this rep", "Leave the rep empty to open one of your own"),
        };
    }

    private static LiveCallError? Problem(OpenLiveCallRequest request) =>
        new[] { request.Title, request.CustomerName, request.CustomerEmail }.Any(x => x?.Length > LiveCallRules.LongestTitle)
            ? LiveCallError.Invalid($"Title, customer and address have at most {LiveCallRules.LongestTitle} characters", "Shorten them")
            : request.Key?.Length > LiveCallRules.LongestKey
                ? LiveCallError.Invalid($"A key has at most {LiveCallRules.LongestKey} characters", "Send a shorter one, such as the meeting's id")
                : null;

    private static string? Words(string? text)
    {
        var words = string.Concat((text ?? "").Where(x => !char.IsControl(x))).Trim();
        return words.Length == 0 ? null : words;
    }
}

/// <summary>What is said of a call when it is opened. Everything but the source may be missing.</summary>
public sealed record OpenLiveCallRequest
{
    /// <summary>Who listens: api, hub, typed, speech, replay or demo.</summary>
    public required string Source { get; init; }

    /// <summary>Title on screen.</summary>
    public string? Title { get; init; }

    /// <summary>The customer's company or person.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Address of the person at the customer.</summary>
    public string? CustomerEmail { get; init; }

    /// <summary>What it is held for.</summary>
    public CallType Type { get; init; }

    /// <summary>The rep's address or name; null: the one who opens it.</summary>
    public string? Rep { get; init; }

    /// <summary>The customer's country, ISO 3166-1 alpha-2; null: the organisation's default rule holds.</summary>
    public string? Country { get; init; }

    /// <summary>What the customer was told or answered before; null: nothing yet.</summary>
    public ConsentAnswer? Consent { get; init; }

    /// <summary>The sender's own key, such as the meeting's id: opening twice opens once.</summary>
    public string? Key { get; init; }
}
