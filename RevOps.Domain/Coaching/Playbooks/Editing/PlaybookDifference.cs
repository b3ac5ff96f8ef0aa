namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>What differs between two texts of a playbook, entry by entry; the order of entries apart.</summary>
public static class PlaybookDifference
{
    /// <summary>The changes that lead from one to the other, in the order of the parts.</summary>
    public static IReadOnlyList<EntryChange> Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. PlaybookParts.All.SelectMany(x => OfPart(x, before.GetValueOrDefault(x, "[]"), after.GetValueOrDefault(x, "[]")))];
    }

    private static IEnumerable<EntryChange> OfPart(string part, string before, string after)
    {
        if (before == after)
        {
            return [];
        }

        return PartText.Read(part, before) is { } old && PartText.Read(part, after) is { } fresh
            ? OfEntries(old, fresh)
            : [new EntryChange(part, "", null, null, [new FieldChange("text", "as it was", "no list of entries: it has to be mended as text")])];
    }

    private static IEnumerable<EntryChange> OfEntries(IReadOnlyList<PlaybookEntry> before, IReadOnlyList<PlaybookEntry> after)
    {
        var old = before.ToDictionary(x => x.Key, StringComparer.Ordinal);
        foreach (var entry in after)
        {
            var was = old.GetValueOrDefault(entry.Key);
            if (was?.Text != entry.Text)
            {
                yield return new EntryChange(entry.Part, entry.Key, was, entry, Fields(was, entry));
            }
        }

        var kept = after.Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in before.Where(x => !kept.Contains(x.Key)))
        {
            yield return new EntryChange(gone.Part, gone.Key, gone, null, Fields(gone, null));
        }
    }

    private static List<FieldChange> Fields(PlaybookEntry? before, PlaybookEntry? after)
    {
        var old = Values(before);
        var fresh = Values(after);
        return
        [
            .. old.Keys.Union(fresh.Keys, StringComparer.Ordinal)
                .Select(x => new FieldChange(x, old.GetValueOrDefault(x, ""), fresh.GetValueOrDefault(x, ""))).Where(x => x.Before != x.After),
        ];
    }

    private static Dictionary<string, string> Values(PlaybookEntry? entry) =>
        entry is null ? [] : entry.Fields().ToDictionary(x => x.Name, x => x.Value, StringComparer.Ordinal);
}

/// <summary>An entry that differs.</summary>
/// <param name="Part">Its part.</param>
/// <param name="Key">What it is called by; empty for a part that cannot be read.</param>
/// <param name="Before">As it was; null: it is new.</param>
/// <param name="After">As it is; null: it is gone.</param>
/// <param name="Fields">The fields that differ.</param>
public sealed record EntryChange(string Part, string Key, PlaybookEntry? Before, PlaybookEntry? After, IReadOnlyList<FieldChange> Fields);

/// <summary>A field that differs, each side on one line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">As it was; empty: not there.</param>
/// <param name="After">As it is; empty: not there.</param>
public sealed record FieldChange(string Name, string Before, string After);
