using System.Text.Json.Nodes;
using RevOps.Domain.Coaching.Playbooks.Editing;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>A change of one entry.</summary>
/// <param name="Part">The part.</param>
/// <param name="Before">The entry as it was opened; null: a new one.</param>
/// <param name="After">The entry as it is to be; null: removed.</param>
public sealed record EntryEdit(string Part, PlaybookEntry? Before, JsonObject? After)
{
    /// <summary>Only where the entry still is as it was opened.</summary>
    internal Result<Dictionary<string, string>, PlaybookProblem> ApplyTo(StoredPlaybook draft)
    {
        if (draft.Entries(Part) is not { } entries)
        {
            return new PlaybookProblem(PlaybookProblemKind.Invalid, $"The text of {PartFields.NameOf(Part)} is no list of entries just now", "Mend it as text first");
        }

        var now = entries.FirstOrDefault(x => x.Key == Before?.Key);
        if (Before is not null && now?.Text != Before.Text)
        {
            return PlaybookProblem.Overtaken(draft.Version.ChangedBy, now?.Text);
        }

        var after = After is null ? null : new PlaybookEntry(Part, "", PlaybookJson.Entry(After));
        var changed = now is null ? entries.Concat(after is null ? [] : [after]) : entries.Select(x => x == now ? after : x).OfType<PlaybookEntry>();
        return new Dictionary<string, string> { [Part] = PartText.Write(changed) };
    }
}
