namespace RevOps.Domain.Demo;

/// <summary>The answer 429 in its kinds.</summary>
public enum DemoRateLimit
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Too many searches in a second.</summary>
    Secondly = 1,

    /// <summary>Too many requests in ten seconds.</summary>
    TenSecondly = 2,

    /// <summary>The day's allowance is used up.</summary>
    Daily = 3,
}

/// <summary>What the demo CRM does wrong on purpose. Shares are of a hundred; zero is off.</summary>
public sealed record DemoFaults
{
    /// <summary>Nothing is wrong; some transcripts come late or never, as they do in life.</summary>
    public static DemoFaults None { get; } = new() { LateTranscriptPercent = 20, NoTranscriptPercent = 5 };

    /// <summary>Milliseconds that every answer comes later.</summary>
    public int SlowMs { get; init; }

    /// <summary>Kind of the 429.</summary>
    public DemoRateLimit RateLimit { get; init; }

    /// <summary>Share of requests that get it.</summary>
    public int RateLimitPercent { get; init; }

    /// <summary>Share of requests that fail with 500 or 502, without effect.</summary>
    public int ServerErrorPercent { get; init; }

    /// <summary>Share of writes that take place and whose answer is lost.</summary>
    public int LostReplyPercent { get; init; }

    /// <summary>Share of connections that break before anything takes place.</summary>
    public int BrokenConnectionPercent { get; init; }

    /// <summary>How many more times each announcement is sent.</summary>
    public int Duplicates { get; init; }

    /// <summary>Announcements overtake each other.</summary>
    public bool Disorder { get; init; }

    /// <summary>Share of transcripts that come late.</summary>
    public int LateTranscriptPercent { get; init; }

    /// <summary>Share of transcripts that never come.</summary>
    public int NoTranscriptPercent { get; init; }

    /// <summary>The scope that the credentials lack; empty: none.</summary>
    public string MissingScope { get; init; } = "";

    /// <summary>How many are on; transcripts count where they behave worse than usual.</summary>
    public int Count => new[]
    {
        SlowMs > 0, RateLimit != DemoRateLimit.None, ServerErrorPercent > 0, LostReplyPercent > 0, BrokenConnectionPercent > 0, Duplicates > 0,
        Disorder, LateTranscriptPercent > None.LateTranscriptPercent, NoTranscriptPercent > None.NoTranscriptPercent, MissingScope.Length > 0,
    }.Count(x => x);
}
