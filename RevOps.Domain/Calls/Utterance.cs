namespace RevOps.Domain.Calls;

/// <summary>
/// One stretch of speech by one speaker, as the transcript's tool cut it.
/// </summary>
/// <param name="Seq">Ordinal within the call, from 0, in order of start.</param>
/// <param name="Speaker">Index into the transcript's speakers; null where the transcript does not say who spoke.</param>
/// <param name="Start">Offset from the call's start; null where the transcript has no times.</param>
/// <param name="End">Offset of the end; null where unknown. Never before <paramref name="Start"/>.</param>
/// <param name="Text">The words, trimmed, white space collapsed, never empty; markup removed. Untrusted text.</param>
public sealed record Utterance(int Seq, int? Speaker, TimeSpan? Start, TimeSpan? End, string Text);
