using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Domain.Leads.Profiles;

/// <summary>
/// A version of the ideal customer profile, or a draft of the next one. A draft gets its number when it is published and never changes
/// after that; the published version with the highest number is in force.
/// </summary>
public sealed class ProfileVersion
{
    /// <summary>Characters of the reason at most.</summary>
    public const int LongestNote = 200;

    private ProfileVersion()
    {
    }

    private ProfileVersion(IcpProfile profile, string note, int basedOn, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        Profile = profile;
        Note = note;
        BasedOn = basedOn;
        CreatedBy = ChangedBy = by;
        CreatedAt = ChangedAt = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its number, from 1; null for a draft.</summary>
    public int? Number { get; private set; }

    /// <summary>What it says.</summary>
    public IcpProfile Profile { get; private set; } = SeedProfile.Default;

    /// <summary>What is to be reached with it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The version that was in force when it was begun; 0 for the first.</summary>
    public int BasedOn { get; private set; }

    /// <summary>Who began it.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who changed it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who published it; null for a draft.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>When; null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Grows with each change; guards against two who change it at once.</summary>
    public int Revision { get; private set; }

    /// <summary>True while it may be changed.</summary>
    public bool IsDraft => Number is null;

    /// <summary>What it is called on screen.</summary>
    public string Name => Number is { } number ? $"Version {number}" : "Draft";

    /// <summary>The profile that comes with the product, as the first version.</summary>
    public static ProfileVersion Shipped(DateTimeOffset now)
    {
        var version = new ProfileVersion(SeedProfile.Default, "The profile that comes with RevOps", 0, "RevOps", now);
        version.Publish(1, "RevOps", now);
        return version;
    }

    /// <summary>A draft with the text of another version.</summary>
    public static ProfileVersion Draft(Viewer viewer, ProfileVersion from, int inForce, string note, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(from);
        return new(from.Profile, note, inForce, viewer.Name, now);
    }

    /// <summary>Takes another text.</summary>
    public void Become(IcpProfile profile, string by, DateTimeOffset at)
    {
        (Profile, ChangedBy, ChangedAt) = (profile, by, at);
        Revision++;
    }

    /// <summary>Takes the version in force as the one that it replaces.</summary>
    public void Rebase(int inForce, string by, DateTimeOffset at)
    {
        (BasedOn, ChangedBy, ChangedAt) = (inForce, by, at);
        Revision++;
    }

    /// <summary>Puts it in force.</summary>
    public void Publish(int number, string by, DateTimeOffset at)
    {
        (Number, PublishedBy, PublishedAt) = (number, by, at);
        Profile = Profile with { Version = number };
        Revision++;
    }
}
