namespace RevOps.Domain.Coaching.Competition;

/// <summary>
/// How often in a row each kind was shown and not answered. Acceptance falls with every reminder that does not fit (Ancker), so a kind that
/// is ignored ten times running is asked about.
/// </summary>
internal sealed class IgnoredRuns(IReadOnlyDictionary<CueKind, int> before)
{
    /// <summary>So many in a row ask.</summary>
    public const int Asks = 10;

    private readonly Dictionary<CueKind, int> _runs = new(before);

    /// <summary>The kind ignored longest, where it is long enough.</summary>
    public CueKind? Longest(IReadOnlySet<CueKind> muted)
    {
        CueKind? longest = null;
        foreach (var (kind, run) in _runs)
        {
            if (run >= Asks && !muted.Contains(kind) && (longest is not { } other || run > _runs[other] || (run == _runs[other] && kind < other)))
            {
                longest = kind;
            }
        }

        return longest;
    }

    public void Ignore(CueKind kind) => _runs[kind] = _runs.GetValueOrDefault(kind) + 1;

    public void Reset(CueKind kind) => _runs.Remove(kind);
}
