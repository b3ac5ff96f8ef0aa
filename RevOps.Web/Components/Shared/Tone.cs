namespace RevOps.Web.Components.Shared;

/// <summary>What a colour says; there is always a word or an icon with it.</summary>
public enum Tone
{
    Neutral = 0,
    Accent,
    Positive,
    Caution,
    Negative,
    Info,
}
