namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>What a phrase of a lexicon stands for; a section's name in the lexicon file, in kebab case.</summary>
internal enum Sense
{
    // questions.txt
    AskAnywhere,
    AskWh,
    AskWhole,
    StrongClaim,
    AskIndirect,
    AskFirst,
    AskLast,
    AskImperative,
    AskNever,
    AskRhetorical,
    Embedder,
    Claim,
    Confirmation,
    BareConfirmation,

    // objections.txt and stances.txt, in the order of UtteranceLabels
    ObjectionPrice,
    ObjectionTiming,
    ObjectionAuthority,
    ObjectionNeed,
    ObjectionCompetitor,
    ObjectionStatusQuo,
    ObjectionTrust,
    ObjectionBrushOff,
    FitsAnswer,
    Leaving,
    Denial,
    Dismissed,
    Elsewhere,
    Hypothetical,
    NotHypothetical,
    Service,
    Offer,
    Favor,

    // resistance.txt, the leanings in the order of UtteranceLabels
    Marker,
    Probe,
    LeanPrice,
    LeanTiming,
    LeanAuthority,
    LeanNeed,
    LeanCompetitor,
    LeanStatusQuo,
    LeanTrust,

    // buying.txt
    BuyingSignal,
    BuyingQuestion,

    // next-steps.txt
    Action,
    Proposal,
    SoftAction,
    Time,
    Acceptance,
    TimeAccepted,
    Vague,

    // competitors.txt
    Competitor,
    InHouse,
    RivalFrame,
    RivalFrameWeak,
    RivalAfter,

    // pricing.txt
    Pricing,
    PricingWeak,
    NotPricing,

    // sentiment.txt
    Positive,
    Negative,
    NotSentiment,

    // fillers.txt, matched against the words as they were said
    Filler,
    NotFiller,
    Acknowledgement,
}

internal static class Senses
{
    /// <summary>The sense a section is named after: <c>objection-statusquo</c> is <see cref="Sense.ObjectionStatusQuo"/>.</summary>
    public static Sense Parse(string section) =>
        Enum.TryParse<Sense>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var sense)
            ? sense
            : throw new FormatException($"[{section}] is no sense a phrase can have");
}
