namespace RevOps.Domain.Calls.Analysis.Cues;

/// <summary>A phrase of a lexicon found in an utterance.</summary>
/// <param name="Cue">The section it stands in, such as <c>moment.pain</c>.</param>
/// <param name="Weight">Its weight there; 1 where the file gives none.</param>
/// <param name="First">Index of its first word in the utterance.</param>
/// <param name="Count">Words it spans.</param>
public readonly record struct CueHit(string Cue, double Weight, int First, int Count);
