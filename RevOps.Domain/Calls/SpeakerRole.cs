namespace RevOps.Domain.Calls;

/// <summary>Whose side a speaker is on. JSON and storage use the lower-case name.</summary>
public enum SpeakerRole
{
    /// <summary>Not known; nothing may be concluded from it.</summary>
    Unknown = 0,

    /// <summary>The seller whose call it is.</summary>
    Rep = 1,

    /// <summary>Someone of the buying side.</summary>
    Customer = 2,

    /// <summary>Neither: a colleague of the rep, a partner, a recording announcement.</summary>
    Other = 3,
}
