using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>
/// A version of the playbook, or a draft of the next one. A draft gets its number when it is published and never changes after that; the
/// published version with the highest number is in force. Its text is kept beside it, part by part: <see cref="PlaybookText"/>.
/// </summary>
public sealed class PlaybookVersion
{
    /// <summary>Characters of the reason at most.</summary>
    public const int LongestNote = 200;

    private PlaybookVersion()
    {
    }

    private PlaybookVersion(string note, int basedOn, UserId? by, string byName, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        Note = note;
        BasedOn = basedOn;
        CreatedById = by;
        CreatedBy = ChangedBy = byName;
        CreatedAt = ChangedAt = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its number, from 1; null for a draft.</summary>
    public int? Number { get; private set; }

    /// <summary>What is to be reached with it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The version that was in force when it was begun, or brought up to date; 0 for the first one.</summary>
    public int BasedOn { get; private set; }

    /// <summary>The version whose text it began with, 0 for that of the release; null where it was the one in force.</summary>
    public int? RestoredFrom { get; private set; }

    /// <summary>Who began it; null: the product itself.</summary>
    public UserId? CreatedById { get; private set; }

    /// <summary>Their name.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>When it was begun.</summary>
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

    /// <summary>What it began with, in words.</summary>
    public string Origin => RestoredFrom switch
    {
        null => $"version {BasedOn}",
        0 => "the playbook that came with the release",
        _ => $"version {RestoredFrom}",
    };

    /// <summary>What it is called on screen.</summary>
    public string Name => Number is { } number ? $"Version {number}" : "Draft";

    /// <summary>The playbook that comes with the product, as the first version.</summary>
    public static PlaybookVersion Shipped(DateTimeOffset now) =>
        new("The playbook that comes with RevOps", 0, null, "RevOps", now) { Number = 1, PublishedBy = "RevOps", PublishedAt = now };

    /// <summary>A draft.</summary>
    public static PlaybookVersion Draft(Viewer viewer, string note, int inForce, int? from, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return new(note, inForce, viewer.UserId, viewer.Name, now) { RestoredFrom = from };
    }

    /// <summary>An older version that is to be in force again.</summary>
    public static PlaybookVersion Restored(Viewer viewer, PlaybookVersion older, string note, int inForce, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(older);
        var version = Draft(viewer, note, inForce, older.Number, now);
        version.Publish(inForce + 1, viewer.Name, now);
        return version;
    }

    /// <summary>Notes that its text was changed.</summary>
    public void Changed(string by, DateTimeOffset at)
    {
        (ChangedBy, ChangedAt) = (by, at);
        Revision++;
    }

    /// <summary>Notes that it has everything of a newer version in it.</summary>
    public void BroughtUpTo(int number) => BasedOn = number;

    /// <summary>Puts it in force.</summary>
    public void Publish(int number, string by, DateTimeOffset at)
    {
        (Number, PublishedBy, PublishedAt) = (number, by, at);
        Revision++;
    }
}

/// <summary>The text of one part of a version.</summary>
/// <param name="versionId">The version.</param>
/// <param name="part">The part: <see cref="PlaybookParts"/>.</param>
/// <param name="text">Its JSON.</param>
public sealed class PlaybookText(Guid versionId, string part, string text)
{
    /// <summary>The version.</summary>
    public Guid VersionId { get; private set; } = versionId;

    /// <summary>The part.</summary>
    public string Part { get; private set; } = part;

    /// <summary>Its JSON.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Takes another text.</summary>
    public void Become(string text) => Text = text;
}
