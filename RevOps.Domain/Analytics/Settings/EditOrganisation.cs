using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Settings;

/// <summary>Admins set how the organisation counts.</summary>
public sealed class EditOrganisation(IOrganisation organisation, IAccountFigures accounts, TimeProvider time)
{
    /// <summary>Puts settings in force.</summary>
    /// <param name="viewer">Who does.</param>
    /// <param name="wanted">What they want; <see cref="OrganisationSettings.RatesIn"/> is decided here.</param>
    /// <param name="basedOn">What they saw when they decided.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is in force now and what that changed.</returns>
    public async Task<Result<OrganisationChange, GovernanceError>> RunAsync(
        Viewer viewer, OrganisationSettings wanted, OrganisationSettings basedOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(basedOn);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var clean = wanted with { Currency = (wanted.Currency ?? "").Trim().ToUpperInvariant(), TimeZone = (wanted.TimeZone ?? "").Trim() };
        if (Problem(clean) is { } problem)
        {
            return problem;
        }

        clean = clean with { RatesIn = await RatesInAsync(clean, basedOn, cancellationToken) };
        var effects = OrganisationEffects.Of(basedOn, clean, time.GetUtcNow());
        if (effects.Count == 0)
        {
            return new OrganisationChange(clean, effects);
        }

        var audit = AuditEntry.By(viewer, time, "organisation.settings-changed", "organisation:settings", string.Join(' ', effects));
        if (!await organisation.ChangeAsync(clean, basedOn, audit, cancellationToken))
        {
            return new GovernanceError(GovernanceErrorKind.Conflict, "Somebody else changed the settings meanwhile", "Load the page again to see theirs, then make your change");
        }

        if (clean.Currency != basedOn.Currency || clean.TimeZone != basedOn.TimeZone)
        {
            await accounts.OutdateAsync(cancellationToken);
        }

        return new OrganisationChange(clean, effects);
    }

    private static GovernanceError? Problem(OrganisationSettings settings) => settings switch
    {
        _ when !CurrencyCodes.All.Contains(settings.Currency) =>
            Invalid($"\"{settings.Currency}\" is not a currency", "Write its three letters, such as EUR or USD", "currency"),
        { FiscalYearStartMonth: < 1 or > 12 } => Invalid("A fiscal year begins in one of twelve months", "Choose the month", "month"),
        _ when !Enum.IsDefined(settings.WeekStart) => Invalid("A week begins on one of seven days", "Choose the day", "week"),
        _ when !IsZone(settings.TimeZone) =>
            Invalid($"There is no time zone \"{settings.TimeZone}\"", "Choose one from the list, such as Europe/Berlin", "zone"),
        _ => null,
    };

    // Windows names are known to some machines only; the nodes of one database may run on different ones
    private static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    private static GovernanceError Invalid(string problem, string remedy, string field) => new(GovernanceErrorKind.Invalid, problem, remedy, field);

    /// <summary>Rates that are stored count in the currency they were imported under, whatever sums are shown in.</summary>
    private async Task<string?> RatesInAsync(OrganisationSettings wanted, OrganisationSettings basedOn, CancellationToken cancellationToken)
    {
        var ratesIn = basedOn.RatesIn ?? basedOn.Currency;
        if (wanted.Currency == ratesIn)
        {
            return null;
        }

        var known = await organisation.RatesAsync(cancellationToken);
        return known.IsEmpty ? null : ratesIn;
    }
}

/// <summary>Settings that were put in force.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Effects">What changed by them, a sentence each; empty where nothing did.</param>
public sealed record OrganisationChange(OrganisationSettings Settings, IReadOnlyList<string> Effects);
