namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Everything that may go wrong, and how often.</summary>
public sealed record DemoCrmFaults
{
    /// <summary>The value of <see cref="RateLimit"/> that switches it off.</summary>
    public const string NoRateLimit = "none";

    /// <summary>Every answer comes this much later, in milliseconds.</summary>
    public int SlowMs { get; init; }

    /// <summary>The policy of the 429: none, SECONDLY, TEN_SECONDLY_ROLLING or DAILY.</summary>
    public string RateLimit { get; init; } = NoRateLimit;

    /// <summary>Of a hundred requests, how many get that 429.</summary>
    public int RateLimitPercent { get; init; }

    /// <summary>Of a hundred requests, how many get a 500 or a gateway's 502, without effect.</summary>
    public int ServerErrorPercent { get; init; }

    /// <summary>Of a hundred writes that took place, how many replies are lost.</summary>
    public int DropReplyAfterWritePercent { get; init; }

    /// <summary>Of a hundred requests, how many connections break before anything takes place.</summary>
    public int DropConnectionPercent { get; init; }

    /// <summary>How many more times every announcement is sent.</summary>
    public int DuplicateAnnouncements { get; init; }

    /// <summary>Announcements overtake each other.</summary>
    public bool ShuffleAnnouncements { get; init; }

    /// <summary>Of a hundred transcripts, how many come 10 to 60 s after the call.</summary>
    public int LateTranscriptPercent { get; init; }

    /// <summary>Of a hundred transcripts, how many never come.</summary>
    public int NeverTranscriptPercent { get; init; }

    /// <summary>The scope that the token lacks; empty = it has them all.</summary>
    public string MissingScope { get; init; } = "";

    /// <summary>True from when tokens were made to expire until the first of them was refused.</summary>
    public bool ExpireTokens { get; init; }
}
