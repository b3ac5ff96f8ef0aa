namespace RevOps.Web.Components.Calls.Detail;

/// <summary>A line of the transcript, ready to be shown.</summary>
/// <param name="Seq">The utterance.</param>
/// <param name="Speaker">Who speaks; null where the transcript does not say.</param>
/// <param name="OpensTurn">The line before it is somebody else's.</param>
/// <param name="Time">When, such as 12:04; null without times.</param>
/// <param name="Text">The words.</param>
/// <param name="Labels">Keys of its labels.</param>
public sealed record LineView(int Seq, SpeakerView? Speaker, bool OpensTurn, string? Time, string Text, IReadOnlyList<string> Labels)
{
    /// <summary>How the line is referred to: its time, else its number.</summary>
    public string Place => Time ?? $"line {Seq + 1}";
}
