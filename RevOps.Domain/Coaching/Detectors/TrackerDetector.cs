using RevOps.Domain.Coaching.Phrases;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>A phrase that somebody wants to know of, said by the right side in the right part of the call.</summary>
internal sealed class TrackerDetector : ICueDetector
{
    public CueKind Kind => CueKind.Tracker;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.Heard is not { } heard)
        {
            return null;
        }

        foreach (var (target, first, _) in heard.Phrases)
        {
            if (target.Use == PhraseUse.Tracker && moment.Setup.Playbook.Trackers[target.Item] is { Headline: { } headline } tracker
                && TrackerScope.Holds(tracker, heard.Side, moment.Call.Phase) && !moment.WasShown(CueKind.Tracker, tracker.Key))
            {
                return new CueDraft(Headlines.Of(headline), tracker.Detail ?? tracker.Name) { Topic = tracker.Key, Quote = heard.Quote(first) };
            }
        }

        return null;
    }
}
