using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What the rep had to answer.</summary>
internal sealed record Moment
{
    /// <summary>The customer's words.</summary>
    public required HeardLine Said { get; init; }

    /// <summary>True for the customer's first words.</summary>
    public bool IsOpening { get; init; }

    /// <summary>The objection that is open.</summary>
    public ScenarioObjection? Objection { get; init; }

    /// <summary>True where the rep has asked already what is behind it.</summary>
    public bool WasAsked { get; init; }

    /// <summary>The customer's question that is open.</summary>
    public ScenarioQuestion? Question { get; init; }

    /// <summary>The fact that was just told.</summary>
    public ScenarioFact? Fact { get; init; }
}
