using RevOps.Domain.Coaching.Playbooks.Editing;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>A version with its text.</summary>
/// <param name="Version">Its facts.</param>
/// <param name="Files">Its text by part.</param>
public sealed record StoredPlaybook(PlaybookVersion Version, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The entries of a part; null where its text is no list of entries.</summary>
    public IReadOnlyList<PlaybookEntry>? Entries(string part) => PartText.Read(part, Files.GetValueOrDefault(part, ""));

    /// <summary>What keeps it from being published; empty where nothing does.</summary>
    public IReadOnlyList<PlaybookError> Errors() => Read().Error?.Errors ?? [];

    /// <summary>The playbook, or everything that is wrong with it.</summary>
    public Result<Playbook, PlaybookRefusal> Read() => PlaybookReader.Read(Version.Number ?? (Version.BasedOn + 1), Files);
}
