using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What became of the rep's answer, for the remark on it.</summary>
internal sealed record Outcome
{
    public Slip Slip { get; init; }

    public ScenarioFact? Fact { get; init; }

    public FactResult FactResult { get; init; }

    public ObjectionResult Objection { get; init; }

    public QuestionResult Question { get; init; }

    public StepResult Step { get; init; }
}

internal enum Slip
{
    None,
    Rude,
    Silent,
    Nonsense,
    Repeats,
    OffTopic,
    Pushes,
    Pitches,
    PricesEarly,
    Concedes,
    Idle,
    Leaves,
}

internal enum FactResult
{
    None,
    Told,
    Again,
    Withheld,
    Unknown,
}

internal enum ObjectionResult
{
    None,
    Settled,
    AskedBehind,
    NotMet,
    PassedOver,
}

internal enum QuestionResult
{
    None,
    Answered,
    Promised,
    PassedOver,
}

internal enum StepResult
{
    None,
    Yes,
    NoDay,
    Vague,
    TooSoon,
    KnowsTooLittle,
    DoubtOpen,

    /// <summary>The proposal brought up a doubt that had been waiting.</summary>
    DoubtRaised,
}
