using RevOps.Domain.Coaching.Playbooks.Reading;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>
/// Reads a playbook from its text. Strict, since people edit it: a field that is missing, unknown or written twice is an error, and what
/// breaks a rule of <see cref="PlaybookRules"/> is refused. All errors are told at once.
/// </summary>
public static class PlaybookReader
{
    /// <summary>The playbook, or everything that is wrong with its text.</summary>
    /// <param name="version">The version it becomes, from 1.</param>
    /// <param name="files">JSON by name of the part: <see cref="PlaybookParts"/>.</param>
    public static Result<Playbook, PlaybookRefusal> Read(int version, IReadOnlyDictionary<string, string> files)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(files);
        var errors = new List<PlaybookError>();
        foreach (var name in files.Keys.Except(PlaybookParts.All, StringComparer.Ordinal))
        {
            errors.Add(new(name, "", "A playbook has no such part", $"Use {string.Join(", ", PlaybookParts.All)}"));
        }

        var playbook = new Playbook
        {
            Version = version,
            Objections = PartReader.Read(files, PlaybookParts.Objections, Entries.Objection, errors),
            Battlecards = PartReader.Read(files, PlaybookParts.Battlecards, Entries.Battlecard, errors),
            Checklists = PartReader.Read(files, PlaybookParts.Checklists, Entries.Checklist, errors),
            Statements = PartReader.Read(files, PlaybookParts.Statements, Entries.Statement, errors),
            Trackers = PartReader.Read(files, PlaybookParts.Trackers, Entries.Tracker, errors),
            Questions = PartReader.Read(files, PlaybookParts.Questions, Entries.Question, errors),
            PlainWords = PartReader.Read(files, PlaybookParts.PlainWords, Entries.PlainWord, errors),
        };

        // The rules would only repeat what a text that could not be read lacks
        if (errors.Count == 0)
        {
            errors.AddRange(PlaybookRules.Check(playbook));
        }

        return errors.Count == 0 ? playbook : new PlaybookRefusal(errors);
    }
}
