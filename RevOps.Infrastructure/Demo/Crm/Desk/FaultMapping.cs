using RevOps.Domain.Demo;
using RevOps.Infrastructure.Demo.Crm.Control;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>Faults in the page's terms and in the control API's.</summary>
internal static class FaultMapping
{
    private static readonly Dictionary<DemoRateLimit, string> Policies = new()
    {
        [DemoRateLimit.None] = DemoCrmFaults.NoRateLimit,
        [DemoRateLimit.Secondly] = "SECONDLY",
        [DemoRateLimit.TenSecondly] = "TEN_SECONDLY_ROLLING",
        [DemoRateLimit.Daily] = "DAILY",
    };

    public static DemoFaults Read(DemoCrmFaults faults) => new()
    {
        SlowMs = faults.SlowMs,
        RateLimit = Policies.FirstOrDefault(x => x.Value == faults.RateLimit).Key,
        RateLimitPercent = faults.RateLimitPercent,
        ServerErrorPercent = faults.ServerErrorPercent,
        LostReplyPercent = faults.DropReplyAfterWritePercent,
        BrokenConnectionPercent = faults.DropConnectionPercent,
        Duplicates = faults.DuplicateAnnouncements,
        Disorder = faults.ShuffleAnnouncements,
        LateTranscriptPercent = faults.LateTranscriptPercent,
        NoTranscriptPercent = faults.NeverTranscriptPercent,
        MissingScope = faults.MissingScope,
    };

    public static DemoCrmFaultChange Write(DemoFaults faults) => new()
    {
        SlowMs = faults.SlowMs,
        RateLimit = Policies[faults.RateLimit],
        RateLimitPercent = faults.RateLimit == DemoRateLimit.None ? 0 : faults.RateLimitPercent,
        ServerErrorPercent = faults.ServerErrorPercent,
        DropReplyAfterWritePercent = faults.LostReplyPercent,
        DropConnectionPercent = faults.BrokenConnectionPercent,
        DuplicateAnnouncements = faults.Duplicates,
        ShuffleAnnouncements = faults.Disorder,
        LateTranscriptPercent = faults.LateTranscriptPercent,
        NeverTranscriptPercent = faults.NoTranscriptPercent,
        MissingScope = faults.MissingScope,
    };
}
