namespace RevOps.Domain.Coaching.Detectors;

/// <summary>Something the rep has to say is overdue; the one due longest first.</summary>
internal sealed class StatementMissingDetector : ICueDetector
{
    public CueKind Kind => CueKind.StatementMissing;

    public CueDraft? Detect(CoachMoment moment)
    {
        var missing = moment.Call.Coverage.Statements
            .Where(x => x.Sequence is null && moment.Elapsed.TotalSeconds > x.WithinSeconds)
            .MinBy(x => x.WithinSeconds);
        return missing is null ? null : new CueDraft(Headlines.Of($"Say now: {missing.Name}"), missing.Say) { Topic = missing.Key };
    }
}
