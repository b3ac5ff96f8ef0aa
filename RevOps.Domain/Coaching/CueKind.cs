namespace RevOps.Domain.Coaching;

/// <summary>What a cue is about. Stored by number; how each behaves: <see cref="CueTerms"/>.</summary>
public enum CueKind
{
    /// <summary>The customer resists.</summary>
    Objection = 0,

    /// <summary>What the rep has to say was not said in time.</summary>
    StatementMissing = 1,

    /// <summary>The end is near and nothing is agreed.</summary>
    NoNextStep = 2,

    /// <summary>The customer asked and the rep went on with something else.</summary>
    UnansweredQuestion = 3,

    /// <summary>A competitor was named.</summary>
    Competitor = 4,

    /// <summary>The customer speaks as a coming user.</summary>
    BuyingSignal = 5,

    /// <summary>The rep speaks of price before the customer spoke of a problem.</summary>
    PricingBeforeValue = 6,

    /// <summary>The customer's words turn negative.</summary>
    SentimentFalling = 7,

    /// <summary>The rep holds the turn too long.</summary>
    Monologue = 8,

    /// <summary>A phrase that somebody wants to know of.</summary>
    Tracker = 9,

    /// <summary>A question that fills a gap of the deal and fits what was said.</summary>
    DealQuestion = 10,

    /// <summary>The rep's share of the talk drifts out of its range.</summary>
    Balance = 11,

    /// <summary>The rep cuts in.</summary>
    Interrupting = 12,

    /// <summary>The customer gave a number or a name worth a note.</summary>
    NameOrNumber = 13,

    /// <summary>The rep leaves the customer no pause.</summary>
    Patience = 14,

    /// <summary>The rep uses a word of the trade that the customer has not used.</summary>
    Jargon = 15,

    /// <summary>The rep speaks too fast.</summary>
    Pace = 16,

    /// <summary>The rep hesitates often.</summary>
    Fillers = 17,
}
