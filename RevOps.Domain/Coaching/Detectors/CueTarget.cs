using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>Tells whether what a cue asks for was done, where the words of the call show it for certain.</summary>
internal static class CueTarget
{
    public static bool IsMet(Cue cue, CallFold call) => cue.Kind switch
    {
        CueKind.StatementMissing => call.Coverage.Statements.Any(x => x.Key == cue.Topic && x.Sequence is not null),
        CueKind.NoNextStep => call.NextStepAt >= NoNextStepDetector.Opening,
        _ => false,
    };
}
