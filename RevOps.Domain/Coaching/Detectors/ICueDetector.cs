namespace RevOps.Domain.Coaching.Detectors;

/// <summary>
/// Finds one kind of cue. Holds no state of the call: what it concludes from is folded elsewhere, so that it holds after a late utterance too.
/// </summary>
internal interface ICueDetector
{
    /// <summary>
    /// The kind it finds. One of a moment (<see cref="CueTerms.IsMoment"/>) is asked at every utterance received, one of a state when the slot
    /// is open.
    /// </summary>
    CueKind Kind { get; }

    /// <summary>What it would say; null: nothing.</summary>
    CueDraft? Detect(CoachMoment moment);
}
