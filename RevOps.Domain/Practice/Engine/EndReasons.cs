namespace RevOps.Domain.Practice.Engine;

/// <summary>Why a practice call ended: keys that are stored, with what the screen says.</summary>
public static class EndReasons
{
    /// <summary>A next step with a day stands, and the customer said yes.</summary>
    public const string Agreed = "agreed";

    /// <summary>The rep said goodbye before anything was agreed.</summary>
    public const string RepLeft = "rep-left";

    /// <summary>The customer lost patience.</summary>
    public const string WalkedAway = "walked-away";

    /// <summary>The customer was insulted.</summary>
    public const string Insulted = "insulted";

    /// <summary>The customer's time was over.</summary>
    public const string OutOfTime = "out-of-time";

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } = [Agreed, RepLeft, WalkedAway, Insulted, OutOfTime];

    /// <summary>The reason as a sentence; an unknown key gives a general one.</summary>
    public static string Sentence(string? key) => key switch
    {
        Agreed => "You agreed on a next step.",
        RepLeft => "You ended the call before anything was agreed.",
        WalkedAway => "The customer lost patience and ended the call.",
        Insulted => "The customer ended the call because of the tone.",
        OutOfTime => "The customer's time was over.",
        _ => "The call ended.",
    };
}
