using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep's share lies outside its range over the whole call and over the last minutes: it drifts and does not mend itself.</summary>
internal sealed class BalanceDetector : ICueDetector
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    // A share of less speech is chance
    private const double LeastSeconds = 180;

    // Who shows a product speaks more while showing it: the limit of every type of call
    private const double MostWhileShowing = 0.65;

    public CueKind Kind => CueKind.Balance;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.Call.DurationSeconds < LeastSeconds || moment.Call.Phase is "opening" or "small-talk"
            || MetricRanges.Find(MetricKeys.TalkRatio, moment.Setup.CallType) is not { } range
            || moment.Call.Speakers[CallFold.Rep].TalkRatio is not { } share
            || RecentShare(moment) is not { } recent)
        {
            return null;
        }

        var high = moment.Call.Phase == "demo" && range.High < MostWhileShowing ? MostWhileShowing : range.High;
        if (share > high && recent > high)
        {
            return new CueDraft("Ask, then let them talk", $"You have spoken {100 * share:0} % of the time; {100 * high:0} % is the upper end for this call.");
        }

        return share < range.Low && recent < range.Low
            ? new CueDraft("Take the lead again", $"You have spoken {100 * share:0} % of the time; {100 * range.Low:0} % is the lower end for this call.")
            : null;
    }

    private static double? RecentShare(CoachMoment moment)
    {
        var (own, all) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var line in moment.Call.Recent.Within(Window))
        {
            all += line.Length;
            own += line.Side == Calls.SpeakerRole.Rep ? line.Length : TimeSpan.Zero;
        }

        return all > TimeSpan.Zero ? own / all : null;
    }
}
