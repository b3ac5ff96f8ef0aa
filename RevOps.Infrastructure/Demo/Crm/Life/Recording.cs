namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>A call of the demo workspace as it was recorded.</summary>
/// <param name="Call">What the workspace says of it.</param>
/// <param name="Speakers">Names in the transcript, with the participant each of them is, where that is known.</param>
/// <param name="Lines">What was said; empty where the file has no times or does not say who spoke.</param>
internal sealed record Recording(
    DemoCall Call, IReadOnlyList<(string Name, DemoParticipant? Participant)> Speakers, IReadOnlyList<ScriptLine> Lines)
{
    public TimeSpan Duration => Lines.Count == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Lines.Max(x => x.EndMs));

    /// <summary>True where every voice has a name that the workspace knows, and the rep is one of them.</summary>
    public bool IsPlayable =>
        Lines.Count > 0
        && Speakers.All(x => x.Participant is not null)
        && Speakers.Any(x => string.Equals(x.Participant!.Email, Call.Rep, StringComparison.OrdinalIgnoreCase));
}
