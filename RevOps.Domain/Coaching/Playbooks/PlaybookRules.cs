using RevOps.Domain.Coaching.Playbooks.Rules;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>What a playbook must keep to, whoever wrote it: a cue has to be read in a second, and its words have to be found in speech.</summary>
public static class PlaybookRules
{
    /// <summary>Words of a headline at most (Rhema's speakers preferred the fewest; six still name an act).</summary>
    public const int HeadlineWords = 6;

    /// <summary>Items of a checklist at most: more do not fit a panel, nor a head.</summary>
    public const int ChecklistItems = 8;

    /// <summary>Everything that is wrong with it; empty where it may be used.</summary>
    public static IReadOnlyList<PlaybookError> Check(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        return
        [
            .. ObjectionRules.Check(playbook.Objections),
            .. BattlecardRules.Check(playbook.Battlecards),
            .. ChecklistRules.Check(playbook.Checklists),
            .. StatementRules.Check(playbook.Statements),
            .. TrackerRules.Check(playbook.Trackers),
            .. QuestionRules.Check(playbook.Questions),
            .. PlainWordRules.Check(playbook.PlainWords),
        ];
    }
}
