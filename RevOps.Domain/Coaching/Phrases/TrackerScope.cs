using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Coaching.Phrases;

/// <summary>Whose words and which part of the call a tracker listens to.</summary>
internal static class TrackerScope
{
    public static bool Holds(Tracker tracker, SpeakerRole side, string? phase) =>
        (tracker.Side is null || tracker.Side == side) && (tracker.Phase is null || tracker.Phase == phase);
}
