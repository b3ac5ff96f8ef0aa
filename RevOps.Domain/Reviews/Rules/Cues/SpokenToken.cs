namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>A word as compared: lower case, contractions spelt out; the span is that of the written word.</summary>
internal readonly record struct SpokenToken(string Text, int Start, int End);
