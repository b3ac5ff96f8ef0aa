using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>An utterance heard to its end.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Side">Whose side spoke.</param>
/// <param name="Start">Offset from the call's start.</param>
/// <param name="End">Offset of its end.</param>
/// <param name="Text">The words.</param>
internal readonly record struct TimelineLine(int Sequence, SpeakerRole Side, TimeSpan Start, TimeSpan End, string Text);
