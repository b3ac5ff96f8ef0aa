using RevOps.Infrastructure.Demo.Crm.Api;
using RevOps.Infrastructure.Demo.Crm.Control;

namespace RevOps.Infrastructure.Demo.Crm.Faults;

/// <summary>The faults that are switched on, and the lots that decide whom they meet.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly Random _random;

    public FaultPlan(DemoCrmServerOptions options)
    {
        _random = new Random(options.Seed);
        Settings = new DemoCrmFaults
        {
            LateTranscriptPercent = options.LateTranscriptPercent,
            NeverTranscriptPercent = options.NeverTranscriptPercent,
        };
    }

    public DemoCrmFaults Settings { get; private set; }

    public void Change(DemoCrmFaultChange change)
    {
        lock (_lock)
        {
            Settings = change.ApplyTo(Settings);
        }
    }

    public bool DropsConnection() => Meets(Settings.DropConnectionPercent);

    public bool DropsReply() => Meets(Settings.DropReplyAfterWritePercent);

    /// <summary>The policy of a 429; null where there is none.</summary>
    public string? RateLimits() =>
        Settings.RateLimit is var policy && policy != DemoCrmFaults.NoRateLimit && Meets(Settings.RateLimitPercent) ? policy : null;

    /// <summary>A failing server's answer: sometimes the API's own, sometimes a gateway's page.</summary>
    public CrmReply? ServerError()
    {
        if (!Meets(Settings.ServerErrorPercent))
        {
            return null;
        }

        return Meets(50) ? CrmErrors.Internal() : CrmReply.Html(502, "Bad Gateway");
    }

    /// <summary>When a transcript comes that nobody said anything about: late or never for a share, at once for the rest.</summary>
    public (bool Late, bool Never) Transcript()
    {
        var draw = Draw(100);
        var never = draw < Settings.NeverTranscriptPercent;
        return (!never && draw < Settings.NeverTranscriptPercent + Settings.LateTranscriptPercent, never);
    }

    /// <summary>A whole number from 0 to below <paramref name="below"/>.</summary>
    public int Draw(int below)
    {
        lock (_lock)
        {
            return _random.Next(below);
        }
    }

    private bool Meets(int percent) => percent > 0 && (percent >= 100 || Draw(100) < percent);
}
