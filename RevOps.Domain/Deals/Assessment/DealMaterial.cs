using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Everything that an assessment of a deal looks at, as it is stored.</summary>
public sealed record DealMaterial
{
    /// <summary>The deal.</summary>
    public required Deal Deal { get; init; }

    /// <summary>Its stage.</summary>
    public required DealStage Stage { get; init; }

    /// <summary>Its calls, mails and notes, read.</summary>
    public required IReadOnlyList<HeardSource> Sources { get; init; }

    /// <summary>Calls, meetings and e-mails that a CRM knows of: when, and with whom where known.</summary>
    public IReadOnlyList<(DateTimeOffset At, string? Person)> Activities { get; init; } = [];

    /// <summary>What a CRM has as still to do, meetings to come among it.</summary>
    public IReadOnlyList<string> OpenTasks { get; init; } = [];

    /// <summary>The customer's people with their part, where a part is known.</summary>
    public IReadOnlyList<(string Name, string? Role)> People { get; init; } = [];

    /// <summary>What persons decided of the letters and did not take back.</summary>
    public IReadOnlyList<(LetterDecision Decision, string By)> Decisions { get; init; } = [];

    /// <summary>What was suggested the last time: a due day stays.</summary>
    public IReadOnlyList<NextBestAction> Suggested { get; init; } = [];
}

/// <summary>A call, mail or note with what is heard in it besides the letters. Small enough to be stored.</summary>
/// <param name="Reading">The letters.</param>
/// <param name="Voices">People of the customer who spoke or wrote.</param>
/// <param name="PricePressed">Where the price was pressed.</param>
/// <param name="NextSteps">What was agreed next.</param>
public sealed record HeardSource(
    ConversationReading Reading, IReadOnlyList<string> Voices, IReadOnlyList<DatedQuote> PricePressed, IReadOnlyList<string> NextSteps);
