namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>The eight gaps of MEDDPICC that a <see cref="DealQuestion"/> fills.</summary>
public static class DealSlots
{
    /// <summary>The buyer's number with its baseline.</summary>
    public const string Metrics = "metrics";

    /// <summary>Who can release funds or veto.</summary>
    public const string EconomicBuyer = "economic-buyer";

    /// <summary>What decides, ranked, in the buyer's words.</summary>
    public const string DecisionCriteria = "decision-criteria";

    /// <summary>Steps, people and dates up to a yes.</summary>
    public const string DecisionProcess = "decision-process";

    /// <summary>Legal, security and procurement: owner and duration.</summary>
    public const string PaperProcess = "paper-process";

    /// <summary>The consequence and the date by which it hurts.</summary>
    public const string Pain = "pain";

    /// <summary>Who sells it when the rep is absent.</summary>
    public const string Champion = "champion";

    /// <summary>Other ways, with doing nothing and building it.</summary>
    public const string Competition = "competition";

    /// <summary>All of them, in the order of the name.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Metrics, EconomicBuyer, DecisionCriteria, DecisionProcess, PaperProcess, Pain, Champion, Competition];
}
