using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>Refusals for want of consent.</summary>
public static class ConsentErrors
{
    /// <summary>Words before the customer's yes.</summary>
    public static LiveCallError Waiting { get; } = Of(
        "The customer has not agreed yet, so nothing is stored or coached", "Ask them, note the answer as consent, and go on from there; what was said before is not to be sent again");

    /// <summary>Words after the customer's no.</summary>
    public static LiveCallError Refused { get; } = Of("The customer said no, so nothing is stored or coached", "Hold the call without the coach, or note it when they change their mind");

    /// <summary>Words after an objection, where the coach stops.</summary>
    public static LiveCallError Stopped { get; } = Of("The customer does not want to be recorded, and the coach has stopped", "Stop sending words of this call");

    /// <summary>A yes under a rule without a question, and the like.</summary>
    public static LiveCallError NothingToAnswer { get; } =
        LiveCallError.Invalid("This answer does not fit the rule of the call", "Send informed where the rule is inform, yes or no where it is ask");

    /// <summary>The database did not take it; nothing new is stored all the same.</summary>
    public static LiveCallError NotDeleted { get; } = new(
        LiveCallErrorKind.NotStored, "Nothing more is stored, but what was stored could not be deleted just now", "Send it again; the call does not end before it is deleted");

    /// <summary>Coaching is off for the country.</summary>
    public static LiveCallError Off(Country? country) => Of(
        country is null ? "Your organisation does not coach calls unless their country allows it" : $"Your organisation does not coach calls with {country.Name}",
        country is null ? "Say which country the customer is in, or hold the call without the coach" : "Hold the call without the coach; an admin sets this under Coaching rules");

    private static LiveCallError Of(string problem, string remedy) => new(LiveCallErrorKind.Consent, problem, remedy);
}
