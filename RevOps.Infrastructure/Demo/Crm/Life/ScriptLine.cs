namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>One utterance of a transcript.</summary>
/// <param name="Speaker">Index into the script's speakers.</param>
/// <param name="Text">The words.</param>
/// <param name="StartMs">Begin, in milliseconds since the call's start.</param>
/// <param name="EndMs">End, likewise.</param>
internal sealed record ScriptLine(int Speaker, string Text, int StartMs, int EndMs);
