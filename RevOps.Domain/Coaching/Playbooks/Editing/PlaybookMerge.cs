namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>
/// Brings a draft up to date with a version that was published after it was begun: what only the other changed is taken over, what both
/// changed stays as the draft has it and is named, for a person to look at.
/// </summary>
public static class PlaybookMerge
{
    /// <summary>The draft's text with the other's changes.</summary>
    /// <param name="origin">The version that the draft was begun from.</param>
    /// <param name="published">The version that is in force.</param>
    /// <param name="draft">The draft.</param>
    public static MergedPlaybook Of(
        IReadOnlyDictionary<string, string> origin, IReadOnlyDictionary<string, string> published, IReadOnlyDictionary<string, string> draft)
    {
        var own = PlaybookDifference.Between(origin, draft).ToDictionary(x => (x.Part, x.Key));
        var files = new Dictionary<string, string>(draft, StringComparer.Ordinal);
        var conflicts = new List<EntryChange>();
        foreach (var part in PlaybookDifference.Between(origin, published).GroupBy(x => x.Part, StringComparer.Ordinal))
        {
            if (PartText.Read(part.Key, files[part.Key]) is not { } entries || part.Any(x => x.Key.Length == 0))
            {
                // A part that is no list of entries is taken or kept as a whole
                conflicts.AddRange(part);
                continue;
            }

            conflicts.AddRange(part.Where(x => own.TryGetValue((x.Part, x.Key), out var mine) && mine.After?.Text != x.After?.Text));
            files[part.Key] = PartText.Write(Apply(entries, [.. part.Where(x => !own.ContainsKey((x.Part, x.Key)))]));
        }

        return new MergedPlaybook(files, conflicts);
    }

    private static IEnumerable<PlaybookEntry> Apply(IReadOnlyList<PlaybookEntry> entries, List<EntryChange> theirs)
    {
        var changed = theirs.ToDictionary(x => x.Key, StringComparer.Ordinal);
        return
        [
            .. entries.Select(x => changed.TryGetValue(x.Key, out var change) ? change.After : x).OfType<PlaybookEntry>(),
            .. theirs.Where(x => x.Before is null).Select(x => x.After!),
        ];
    }
}

/// <summary>A draft with another's changes in it.</summary>
/// <param name="Files">The text by part.</param>
/// <param name="Conflicts">What the other changed too, and the draft keeps as its own.</param>
public sealed record MergedPlaybook(IReadOnlyDictionary<string, string> Files, IReadOnlyList<EntryChange> Conflicts);
