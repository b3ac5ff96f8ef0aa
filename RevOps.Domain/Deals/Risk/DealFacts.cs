using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Domain.Deals.Risk;

/// <summary>
/// What the risk rules look at. Null is "not known", which is neither good nor bad; an empty list is "known to be none".
/// </summary>
public sealed record DealFacts
{
    /// <summary>The moment of the judgement.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The last call, meeting or mail with the customer.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>0..100.</summary>
    public int? Probability { get; init; }

    /// <summary>A deal in this stage should be near its close.</summary>
    public bool? IsLateStage { get; init; }

    /// <summary>Day it is expected to close.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The customer has committed by word (stage or forecast category says so).</summary>
    public bool? IsCommitted { get; init; }

    /// <summary>How often the close date was put off.</summary>
    public int? CloseDatePushes { get; init; }

    /// <summary>Since when it is in its stage.</summary>
    public DateTimeOffset? StageSince { get; init; }

    /// <summary>Days a deal usually stays in that stage: the organisation's won deals, or what an admin set.</summary>
    public int? StageNormDays { get; init; }

    /// <summary>People of the customer who took part lately.</summary>
    public IReadOnlyList<string>? EngagedContacts { get; init; }

    /// <summary>What is agreed to be done next, and open; empty: nothing.</summary>
    public IReadOnlyList<string>? OpenNextSteps { get; init; }

    /// <summary>The economic buyer took part in a call or wrote.</summary>
    public bool? EconomicBuyerMet { get; init; }

    /// <summary>The economic buyer as far as known.</summary>
    public string? EconomicBuyer { get; init; }

    /// <summary>The champion as far as known.</summary>
    public string? Champion { get; init; }

    /// <summary>When the champion last spoke or wrote.</summary>
    public DateTimeOffset? ChampionHeardAt { get; init; }

    /// <summary>Where rivals were named.</summary>
    public IReadOnlyList<DatedQuote>? RivalsNamed { get; init; }

    /// <summary>Where the price was pressed.</summary>
    public IReadOnlyList<DatedQuote>? DiscountAsks { get; init; }

    /// <summary>Legal, security or procurement has begun.</summary>
    public bool? PaperProcessStarted { get; init; }

    /// <summary>MEDDPICC; null: nothing was read yet.</summary>
    public IReadOnlyList<LetterAssessment>? Letters { get; init; }
}
