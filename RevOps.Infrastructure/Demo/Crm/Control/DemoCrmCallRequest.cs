namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>A call that is to have ended. With nothing set, the next recording of the demo workspace is played as a call of today.</summary>
public sealed record DemoCrmCallRequest
{
    /// <summary>Name of the demo transcript to play.</summary>
    public string? File { get; init; }

    /// <summary>Whose call it is. This, contacts or a company without a file give a written dialogue.</summary>
    public string? OwnerEmail { get; init; }

    public IReadOnlyList<string>? ContactEmails { get; init; }

    public string? CompanyDomain { get; init; }

    public string? Title { get; init; }

    /// <summary>The type of recording to choose, such as <c>discovery</c>.</summary>
    public string? Type { get; init; }

    /// <summary>By the CRM's clock; null = the call ends now.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public int? DurationSeconds { get; init; }

    /// <summary>ready, late or never; null = by lot.</summary>
    public string? Transcript { get; init; }

    /// <summary>How late; null = 10 to 60 s.</summary>
    public int? LateSeconds { get; init; }

    /// <summary>Our own id of the call, where it was live or uploaded too.</summary>
    public string? RevopsCallKey { get; init; }

    /// <summary>How many such calls end.</summary>
    public int? Count { get; init; }

    /// <summary>False ends it without an announcement, as when one is lost.</summary>
    public bool? Announce { get; init; }
}
