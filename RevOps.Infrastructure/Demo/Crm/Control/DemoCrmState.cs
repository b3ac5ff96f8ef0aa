namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>How the demo CRM stands.</summary>
/// <param name="Clock">The time by its own clock.</param>
/// <param name="ClockOffsetSeconds">How much that is ahead of the machine's.</param>
/// <param name="Faults">The faults that are switched on.</param>
/// <param name="Limits">The account's rate limits.</param>
/// <param name="EndsCallsEverySeconds">How often a call ends by itself; 0 = never.</param>
/// <param name="Counts">How much there is.</param>
/// <param name="WebhookUrl">Where announcements go; null = nowhere.</param>
/// <param name="Log">The last 200 requests of the API, newest first.</param>
public sealed record DemoCrmState(
    DateTimeOffset Clock,
    double ClockOffsetSeconds,
    DemoCrmFaults Faults,
    DemoCrmLimits Limits,
    int EndsCallsEverySeconds,
    DemoCrmCounts Counts,
    string? WebhookUrl,
    IReadOnlyList<DemoCrmLogLine> Log);

/// <summary>Rate limits of the account; 0 = none.</summary>
public sealed record DemoCrmLimits(int? RequestsPerTenSeconds, int? SearchesPerSecond);

/// <summary>How many calls, notes (archived ones too) and transcripts (those to come too) there are.</summary>
public sealed record DemoCrmCounts(int Calls, int Notes, int Transcripts, DemoCrmRequestCounts Requests);

/// <summary>How many requests there were of each kind, such as <c>calls.search</c> or <c>notes.create</c>.</summary>
public sealed record DemoCrmRequestCounts(IReadOnlyDictionary<string, long> ByRoute);

/// <summary>A request of the API.</summary>
/// <param name="At">When, by the CRM's clock.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Status">The answer's; null where none was sent.</param>
/// <param name="Fault">The fault that it met; null = none.</param>
public sealed record DemoCrmLogLine(DateTimeOffset At, string Method, string Path, int? Status, string? Fault);

/// <summary>A request that is held.</summary>
/// <param name="Held">True while one waits.</param>
/// <param name="Route">The kind that was armed last.</param>
/// <param name="When">before or after it takes effect.</param>
public sealed record DemoCrmHeld(bool Held, string? Route, string When);
