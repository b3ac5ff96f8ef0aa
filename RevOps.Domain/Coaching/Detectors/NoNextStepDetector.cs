using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The call comes to its end, by the plan or by what is said, and no next step is agreed.</summary>
internal sealed class NoNextStepDetector : ICueDetector
{
    // Agreeing a date takes two minutes; five leave room for the customer to hesitate
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromMinutes(5);

    // Of a short call five minutes are the half
    private const double ShareBeforeEnd = 0.2;

    // Who says they have to go is gone after that
    private static readonly TimeSpan WrapUpLasts = TimeSpan.FromMinutes(2);

    // "Thanks for your time" opens calls too
    private static readonly TimeSpan NotBefore = TimeSpan.FromMinutes(3);

    // What was agreed at the start of a long call is not this call's next step
    public static readonly TimeSpan Opening = TimeSpan.FromMinutes(1);

    public CueKind Kind => CueKind.NoNextStep;

    public CueDraft? Detect(CoachMoment moment) =>
        moment.Setup.CallType != CallType.Support && (moment.Call.NextStepAt is not { } agreed || agreed < Opening) && IsNearEnd(moment)
            ? new CueDraft("Agree a next step now", "What, who, by when, and do they accept it.") { Ask = "What should happen next, and when shall we speak again?" }
            : null;

    private static bool IsNearEnd(CoachMoment moment)
    {
        if (moment.Setup.PlannedLength is { } planned && moment.Elapsed >= planned - Shorter(BeforeEnd, ShareBeforeEnd * planned))
        {
            return true;
        }

        return moment.Elapsed >= NotBefore && moment.Call.Deal.WrapUpAt is { } wrapUp && wrapUp >= NotBefore && moment.Elapsed - wrapUp <= WrapUpLasts;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
