using RevOps.Domain.Deals;
using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Domain.Leads.Assessment;

/// <summary>Reads from activities what a lead did. What we did is no sign of theirs.</summary>
internal static class LeadSignals
{
    public static IEnumerable<EngagementSignal> Of(IEnumerable<Activity> activities) =>
        from x in activities
        where x.Done
        let signal = (x.Kind, x.Direction) switch
        {
            (ActivityKind.Meeting, _) => ("meeting", 15),
            (ActivityKind.Email, ActivityDirection.Inbound) => ("reply", 10),
            (ActivityKind.Call, ActivityDirection.Inbound) => ("call", 10),
            (ActivityKind.Call, ActivityDirection.Unknown) => ("call", 5),
            _ => ("", 0),
        }
        where signal.Item2 > 0
        select new EngagementSignal(signal.Item1, x.At, signal.Item2);
}
