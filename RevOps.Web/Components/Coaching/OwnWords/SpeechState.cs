namespace RevOps.Web.Components.Coaching.OwnWords;

/// <summary>How far the listening is.</summary>
internal enum SpeechState
{
    Unknown = 0,
    Missing,
    Ready,
    Listening,
}
