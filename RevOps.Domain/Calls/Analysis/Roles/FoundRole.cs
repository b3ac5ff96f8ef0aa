namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>The side a speaker was found to be on.</summary>
/// <param name="Role">The side.</param>
/// <param name="Confidence">0..1; 0 for Unknown.</param>
/// <param name="Source">"participants", "named", "label", "behaviour" or "unknown".</param>
public readonly record struct FoundRole(SpeakerRole Role, double Confidence, string Source)
{
    /// <summary>Nothing is known.</summary>
    public static FoundRole Unknown { get; } = new(SpeakerRole.Unknown, 0, RoleSources.Unknown);
}

/// <summary>How a role was found, as it stands in <see cref="SpeakerMetrics.RoleSource"/>.</summary>
public static class RoleSources
{
    /// <summary>The CRM's participants name the speaker.</summary>
    public const string Participants = "participants";

    /// <summary>A person gave the rep's name.</summary>
    public const string Named = "named";

    /// <summary>The transcript says so itself.</summary>
    public const string Label = "label";

    /// <summary>Concluded from what the speakers say.</summary>
    public const string Behaviour = "behaviour";

    /// <summary>Not found.</summary>
    public const string Unknown = "unknown";
}
