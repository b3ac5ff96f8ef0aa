namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>A phrase found.</summary>
/// <param name="Sense">What it stands for.</param>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Place">The pattern's file and line, to explain a label with.</param>
internal readonly record struct PhraseHit(Sense Sense, int Start, int End, string Place);
