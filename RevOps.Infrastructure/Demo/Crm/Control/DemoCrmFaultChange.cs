namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Faults to switch; what is null stays as it is. The values are those of <see cref="DemoCrmFaults"/>.</summary>
public sealed record DemoCrmFaultChange
{
    private static readonly string[] Policies = [DemoCrmFaults.NoRateLimit, "SECONDLY", "TEN_SECONDLY_ROLLING", "DAILY"];

    public int? SlowMs { get; init; }

    public string? RateLimit { get; init; }

    /// <summary>Where a policy is switched on without it: every request.</summary>
    public int? RateLimitPercent { get; init; }

    public int? ServerErrorPercent { get; init; }

    public int? DropReplyAfterWritePercent { get; init; }

    public int? DropConnectionPercent { get; init; }

    public int? DuplicateAnnouncements { get; init; }

    public bool? ShuffleAnnouncements { get; init; }

    public int? LateTranscriptPercent { get; init; }

    public int? NeverTranscriptPercent { get; init; }

    public string? MissingScope { get; init; }

    /// <summary>True ends every token that was given out so far.</summary>
    public bool? ExpireTokens { get; init; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    internal string? Problem()
    {
        int?[] percents =
        [
            RateLimitPercent, ServerErrorPercent, DropReplyAfterWritePercent, DropConnectionPercent, LateTranscriptPercent, NeverTranscriptPercent,
        ];
        return RateLimit is not null && !Policies.Contains(RateLimit) ? $"rateLimit is one of {string.Join(", ", Policies)}."
            : percents.Any(x => x is < 0 or > 100) ? "A percentage is a whole number from 0 to 100."
            : SlowMs is < 0 or > 600_000 ? "slowMs is from 0 to 600000."
            : DuplicateAnnouncements is < 0 or > 100 ? "duplicateAnnouncements is from 0 to 100."
            : null;
    }

    internal DemoCrmFaults ApplyTo(DemoCrmFaults faults) => faults with
    {
        SlowMs = SlowMs ?? faults.SlowMs,
        RateLimit = RateLimit ?? faults.RateLimit,
        RateLimitPercent = RateLimitPercent ?? (RateLimit is null or DemoCrmFaults.NoRateLimit ? faults.RateLimitPercent : 100),
        ServerErrorPercent = ServerErrorPercent ?? faults.ServerErrorPercent,
        DropReplyAfterWritePercent = DropReplyAfterWritePercent ?? faults.DropReplyAfterWritePercent,
        DropConnectionPercent = DropConnectionPercent ?? faults.DropConnectionPercent,
        DuplicateAnnouncements = DuplicateAnnouncements ?? faults.DuplicateAnnouncements,
        ShuffleAnnouncements = ShuffleAnnouncements ?? faults.ShuffleAnnouncements,
        LateTranscriptPercent = LateTranscriptPercent ?? faults.LateTranscriptPercent,
        NeverTranscriptPercent = NeverTranscriptPercent ?? faults.NeverTranscriptPercent,
        MissingScope = MissingScope ?? faults.MissingScope,
    };
}
