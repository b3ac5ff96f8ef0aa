namespace RevOps.Domain.Coaching.Playbooks.Replay;

/// <summary>
/// Which cues of one call belong together. A cue of a moment belongs to the one of its kind that the same words caused; a cue of a state to the
/// nearest of its kind within half a minute, since one cue more or less before it moves it.
/// </summary>
public static class CueComparison
{
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(30);

    /// <summary>All cues of both, in order of time.</summary>
    public static IReadOnlyList<CueChange> Between(IReadOnlyList<SimulatedCue> before, IReadOnlyList<SimulatedCue> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var left = before.ToList();
        var changes = new List<CueChange>();
        foreach (var cue in after)
        {
            var same = left.Where(x => BelongTogether(x, cue)).MinBy(x => (x.At - cue.At).Duration());
            if (same is not null)
            {
                left.Remove(same);
            }

            changes.Add(new CueChange(same, cue));
        }

        return [.. changes.Concat(left.Select(x => new CueChange(x, null))).OrderBy(x => x.At).ThenBy(x => x.Kind)];
    }

    private static bool BelongTogether(SimulatedCue one, SimulatedCue other) => one.Cue.Kind == other.Cue.Kind
        && one.Cue.Sequence == other.Cue.Sequence
        && (one.Cue.Sequence is not null || (one.At - other.At).Duration() <= Near);
}
