using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>Says what a call that is being opened has to meet.</summary>
public sealed class CallConsents(ICoachingRules rules, TimeProvider time)
{
    // Its customer was recorded before, and hears nothing of it
    private const string Replay = "replay";

    /// <summary>The call's consent as it begins; a reason where it may not be coached.</summary>
    public async Task<Result<CallConsent, LiveCallError>> OfAsync(Viewer viewer, LiveCall call, OpenLiveCallRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(request);
        var country = Country.Find(request.Country);
        if (country is null && !string.IsNullOrWhiteSpace(request.Country))
        {
            return LiveCallError.Invalid("There is no country with this code", "Send two letters as in ISO 3166-1, such as DE, or leave it out");
        }

        var current = (await rules.CurrentAsync(cancellationToken)).Rules;
        ConsentRule? rule = request.Source == Replay ? null : current.For(country);
        return rule switch
        {
            ConsentRule.Off => ConsentErrors.Off(country),
            _ when request.Consent == ConsentAnswer.Refused => ConsentErrors.Refused,
            _ when request.Consent is { } given && !AnswerConsent.Fits(rule, given) => Unfit(rule),
            _ => new CallConsent
            {
                LiveCallId = call.Id,
                Country = country?.Code,
                Rule = rule,
                Sentence = current.SentenceFor(rule),
                AfterObjection = current.AfterObjection,
                Answer = request.Consent,
                AnsweredAt = request.Consent is null ? null : time.GetUtcNow(),
                AnsweredBy = request.Consent is null ? null : viewer.Name,
            },
        };
    }

    /// <summary>For the audit log.</summary>
    public static string InWords(CallConsent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        var rule = consent.Rule switch
        {
            null => "no customer listens",
            ConsentRule.Inform => "rule inform",
            _ => "rule ask",
        };
        return $"{rule}{(consent.Country is { } country ? $" for {country}" : "")}{(consent.Answer is { } answer ? $", {InWords(answer)}" : "")}";
    }

    /// <summary>An answer in words.</summary>
    public static string InWords(ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Informed => "the customer was informed",
        ConsentAnswer.Agreed => "the customer said yes",
        _ => "the customer said no",
    };

    // Who was told has not said yes, and the other way round
    private static LiveCallError Unfit(ConsentRule? rule) => rule == ConsentRule.Ask
        ? LiveCallError.Invalid("This call's customer has to be asked; being told is not enough", "Open it with consent yes once they agreed, or without consent and send the answer later")
        : ConsentErrors.NothingToAnswer;
}
