using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching;

/// <summary>A stretch of speech of a call that is on, as whoever listens sends it.</summary>
/// <param name="Sequence">The sender's number of it, from 0; a partial and the final that replaces it have the same. May arrive late, twice or out of order.</param>
/// <param name="Side">Whose side spoke: the channel.</param>
/// <param name="Speaker">Name of who spoke; "Rep" or "Customer" where nobody said.</param>
/// <param name="Start">Offset from the call's start.</param>
/// <param name="End">Offset of its end, never before its start.</param>
/// <param name="Text">The words. Untrusted.</param>
/// <param name="IsFinal">False for words that may still change.</param>
/// <param name="ReceivedAt">When they reached us.</param>
public sealed record LiveUtterance(
    int Sequence, SpeakerRole Side, string Speaker, TimeSpan Start, TimeSpan End, string Text, bool IsFinal, DateTimeOffset ReceivedAt);
