using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Web.Coaching;

/// <summary>What a live call's customer has to be told or asked, and what holds.</summary>
/// <param name="Rule">inform, ask or none.</param>
/// <param name="Country">The country the rule was chosen by; null: the organisation's default.</param>
/// <param name="Say">The sentence for the customer.</param>
/// <param name="Answer">informed, yes or no; null: nothing was noted yet.</param>
/// <param name="Recorded">True while words are stored.</param>
/// <param name="Coached">True while words are heard and coached on.</param>
/// <param name="NotRecordedSince">Words received since then are deleted; null: there was no objection.</param>
/// <param name="Deleted">How many stored utterances were deleted.</param>
internal sealed record ConsentDocument(
    string Rule, string? Country, string Say, string? Answer, bool Recorded, bool Coached, DateTimeOffset? NotRecordedSince, int Deleted)
{
    public static ConsentDocument From(CallConsent consent) => new(
        ConsentWords.Of(consent.Rule), consent.Country, consent.Sentence, ConsentWords.Of(consent.Answer), consent.IsRecorded, consent.IsCoached,
        consent.RemovedFrom, consent.Removed);
}

/// <summary>What the customer was told or answered.</summary>
/// <param name="Consent">informed, yes or no.</param>
internal sealed record ConsentAnswerDocument(string? Consent)
{
    public static LiveCallError Unread { get; } = LiveCallError.Invalid("The answer is not one of informed, yes and no", "Send {\"consent\":\"yes\"}");

    public ConsentAnswer? Read() => ConsentWords.Parse(Consent);
}

/// <summary>From when on the customer does not want to be recorded; now, where nothing is said.</summary>
/// <param name="SecondsAgo">Seconds before now.</param>
/// <param name="FromSequence">From this utterance on; 0 is the whole call.</param>
internal sealed record ObjectionDocument(double? SecondsAgo, int? FromSequence)
{
    public Objection ToObjection() => new(
        SecondsAgo is { } seconds ? double.IsFinite(seconds) && Math.Abs(seconds) < 1e9 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue : null, FromSequence);
}

/// <summary>How programs say it.</summary>
internal static class ConsentWords
{
    public static string Of(ConsentRule? rule) => rule switch
    {
        ConsentRule.Inform => "inform",
        ConsentRule.Ask => "ask",
        ConsentRule.Off => "off",
        _ => "none",
    };

    public static string? Of(ConsentAnswer? answer) => answer switch
    {
        ConsentAnswer.Informed => "informed",
        ConsentAnswer.Agreed => "yes",
        ConsentAnswer.Refused => "no",
        _ => null,
    };

    public static ConsentAnswer? Parse(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "informed" => ConsentAnswer.Informed,
        "yes" => ConsentAnswer.Agreed,
        "no" => ConsentAnswer.Refused,
        _ => null,
    };
}
