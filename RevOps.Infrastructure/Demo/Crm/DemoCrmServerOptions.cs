namespace RevOps.Infrastructure.Demo.Crm;

/// <summary>How a demo CRM is run. Secrets reach it through here only; it never logs them.</summary>
public sealed record DemoCrmServerOptions
{
    /// <summary>Where it listens; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The journal it keeps its data in; null keeps it in memory only.</summary>
    public string? DataFile { get; init; }

    /// <summary>The token of a private app; null where only OAuth is to work.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The OAuth application's id.</summary>
    public string? ClientId { get; init; }

    /// <summary>The OAuth application's secret, which announcements are signed with too.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The refresh token that the OAuth application was given.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>The token of the control API; null closes it.</summary>
    public string? ControlToken { get; init; }

    /// <summary>How long a change takes to appear in search, in milliseconds.</summary>
    public int SearchLagMs { get; init; } = 300;

    /// <summary>Seconds between two calls that end by themselves; 0 = never.</summary>
    public int EndsCallEverySeconds { get; init; }

    /// <summary>Requests an account has in ten seconds; 0 = no limit.</summary>
    public int RequestsPerTenSeconds { get; init; } = 100;

    /// <summary>Searches an account has in a second; 0 = no limit.</summary>
    public int SearchesPerSecond { get; init; } = 5;

    /// <summary>Of a hundred transcripts, how many come some seconds after the call.</summary>
    public int LateTranscriptPercent { get; init; } = 20;

    /// <summary>Of a hundred transcripts, how many never come.</summary>
    public int NeverTranscriptPercent { get; init; } = 5;

    /// <summary>Start of all that is drawn by lot, so that two runs are alike.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock of the machine; the CRM's own differs from it by an offset.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
