using RevOps.Domain.Governance;

namespace RevOps.Domain.Demo;

/// <summary>Admins look at the demo CRM, end calls there, make it fail and change its fields. Registered only where the demo is on.</summary>
public sealed class DriveDemoCrm(IDemoCrm crm)
{
    private const int MostPercent = 100;
    private const int SlowestMs = 60_000;
    private const int MostDuplicates = 20;

    /// <summary>What can be chosen.</summary>
    public DemoCrmChoices Choices => crm.Choices;

    /// <summary>How it stands.</summary>
    public Task<Result<DemoCrmView, DemoCrmError>> LookAsync(Viewer viewer, string? text, CancellationToken cancellationToken) =>
        ForAdmin(viewer, () => crm.LookAsync(text, cancellationToken));

    /// <summary>Ends a call now. Returns the CRM's id of it.</summary>
    public Task<Result<string, DemoCrmError>> EndCallAsync(Viewer viewer, DemoCallOrder order, CancellationToken cancellationToken) =>
        ForAdmin(viewer, () => crm.EndCallAsync(order, cancellationToken));

    /// <summary>Switches faults to exactly these; what makes no sense is brought into its range.</summary>
    public Task<Result<DemoFaults, DemoCrmError>> SetFaultsAsync(Viewer viewer, DemoFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return ForAdmin(viewer, () => crm.SetFaultsAsync(InRange(faults), cancellationToken));
    }

    /// <summary>Ends every access token that was given out.</summary>
    public Task<Result<DemoFaults, DemoCrmError>> ExpireTokensAsync(Viewer viewer, CancellationToken cancellationToken) =>
        ForAdmin(viewer, () => crm.ExpireTokensAsync(cancellationToken));

    /// <summary>Moves a deal to another stage as a person in the CRM would.</summary>
    public Task<Result<string, DemoCrmError>> MoveDealAsync(Viewer viewer, string dealId, string stage, CancellationToken cancellationToken) =>
        ForAdmin(viewer, () => crm.MoveDealAsync(dealId, stage, cancellationToken));

    /// <summary>Changes a property of a call as a person in the CRM would; null or blank empties it.</summary>
    public Task<Result<string, DemoCrmError>> EditCallAsync(
        Viewer viewer, string callId, string property, string? value, CancellationToken cancellationToken) =>
        ForAdmin(viewer, () => crm.EditCallAsync(callId, property, string.IsNullOrWhiteSpace(value) ? null : value.Trim(), cancellationToken));

    private static Task<Result<T, DemoCrmError>> ForAdmin<T>(Viewer viewer, Func<Task<Result<T, DemoCrmError>>> act)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers ? act() : Task.FromResult<Result<T, DemoCrmError>>(DemoCrmError.NotAdmin);
    }

    private static DemoFaults InRange(DemoFaults faults) => faults with
    {
        SlowMs = Math.Clamp(faults.SlowMs, 0, SlowestMs),
        RateLimitPercent = Math.Clamp(faults.RateLimitPercent, 0, MostPercent),
        ServerErrorPercent = Math.Clamp(faults.ServerErrorPercent, 0, MostPercent),
        LostReplyPercent = Math.Clamp(faults.LostReplyPercent, 0, MostPercent),
        BrokenConnectionPercent = Math.Clamp(faults.BrokenConnectionPercent, 0, MostPercent),
        Duplicates = Math.Clamp(faults.Duplicates, 0, MostDuplicates),
        LateTranscriptPercent = Math.Clamp(faults.LateTranscriptPercent, 0, MostPercent),
        NoTranscriptPercent = Math.Clamp(faults.NoTranscriptPercent, 0, MostPercent),
    };
}
