namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>A cue that was heard, with its place in the utterance's text.</summary>
/// <param name="Cue">Key of the cue, such as <c>pain.problem</c>.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
internal readonly record struct CueHit(string Cue, int Start, int End);
