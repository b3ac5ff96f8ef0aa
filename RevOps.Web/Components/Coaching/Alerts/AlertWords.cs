using System.Globalization;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Web.Components.Calls.Detail;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Coaching.Alerts;

/// <summary>What alerts are called, and where they lead.</summary>
internal static class AlertWords
{
    public static string Kind(CoachAlertKind kind) => kind switch
    {
        CoachAlertKind.Competitor => "Competitor named",
        CoachAlertKind.Cancellation => "Speaks of leaving",
        CoachAlertKind.Anger => "Angry customer",
        CoachAlertKind.StatementMissing => "Required statement missing",
        _ => "Tracked phrase",
    };

    public static string Meaning(CoachAlertKind kind) => kind switch
    {
        CoachAlertKind.Competitor => "The customer names a competing product.",
        CoachAlertKind.Cancellation => "The customer speaks of cancelling or not renewing.",
        CoachAlertKind.Anger => "The customer is angry.",
        CoachAlertKind.StatementMissing => "A statement that the call needs was not made in time.",
        _ => "A phrase of a tracker that asks for an alert was said.",
    };

    public static Tone Tone(CoachAlertKind kind) => kind is CoachAlertKind.Cancellation or CoachAlertKind.Anger ? Shared.Tone.Negative : Shared.Tone.Caution;

    /// <summary>Kind and name in one; what says the same twice is said once.</summary>
    public static string Title(CoachAlertKind kind, string name) =>
        kind is CoachAlertKind.Cancellation or CoachAlertKind.Anger || name.Length == 0 || name == Kind(kind) ? Kind(kind) : $"{Kind(kind)}: {name}";

    /// <summary>The moment: in the stored call once there is one, else in the call that is on.</summary>
    public static string Href(AlertItem alert) => alert.CallId is { } call
        ? "/" + new CallUrl(call, Line: alert.Line)
        : alert.Sequence is { } said ? string.Create(CultureInfo.InvariantCulture, $"/floor/{alert.LiveCallId}#line-{said}") : $"/floor/{alert.LiveCallId}";
}
