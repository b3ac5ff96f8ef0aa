using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>What a detector may look at.</summary>
internal sealed class CoachMoment
{
    /// <summary>What was known at the start.</summary>
    public required CoachSetup Setup { get; init; }

    /// <summary>What the finals tell.</summary>
    public required CallFold Call { get; init; }

    /// <summary>The words just received, partial or final; null where a state is looked at.</summary>
    public HeardLine? Heard { get; init; }

    /// <summary>Whose words are the latest.</summary>
    public SpeakerRole? Speaking { get; init; }

    /// <summary>Where the call is now.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>True where a cue of the kind was shown for the topic.</summary>
    public required Func<CueKind, string, bool> WasShown { get; init; }

    /// <summary>The words just received where the customer spoke them, and more than a murmur; else null.</summary>
    public HeardLine? FromCustomer => Heard is { IsCustomer: true, Speech.IsBackchannel: false } ? Heard : null;
}
