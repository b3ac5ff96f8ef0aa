namespace RevOps.Domain.Coaching.CueUse;

/// <summary>What the customer did in the minute after a cue was shown. It follows the cue; that it follows from it nobody can say.</summary>
[Flags]
public enum CustomerNext
{
    /// <summary>They said nothing.</summary>
    Silent = 0,

    /// <summary>They spoke.</summary>
    Spoke = 1,

    /// <summary>They asked a question.</summary>
    Asked = 2,

    /// <summary>They objected.</summary>
    Objected = 4,

    /// <summary>Their words were positive, none negative.</summary>
    Warmer = 8,

    /// <summary>Their words were negative, none positive.</summary>
    Cooler = 16,
}
