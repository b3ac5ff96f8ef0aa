namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>The files of which a playbook's text consists. Each holds a JSON array of entries.</summary>
public static class PlaybookParts
{
    /// <summary>Entries of <see cref="ObjectionPlay"/>.</summary>
    public const string Objections = "objections.json";

    /// <summary>Entries of <see cref="Battlecard"/>.</summary>
    public const string Battlecards = "battlecards.json";

    /// <summary>Entries of <see cref="Checklist"/>.</summary>
    public const string Checklists = "checklists.json";

    /// <summary>Entries of <see cref="RequiredStatement"/>.</summary>
    public const string Statements = "statements.json";

    /// <summary>Entries of <see cref="Tracker"/>.</summary>
    public const string Trackers = "trackers.json";

    /// <summary>Entries of <see cref="DealQuestion"/>.</summary>
    public const string Questions = "questions.json";

    /// <summary>Entries of <see cref="PlainWord"/>.</summary>
    public const string PlainWords = "plain-words.json";

    /// <summary>All of them; a playbook needs each.</summary>
    public static IReadOnlyList<string> All { get; } = [Objections, Battlecards, Checklists, Statements, Trackers, Questions, PlainWords];
}
