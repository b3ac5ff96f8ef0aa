using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Deals.Meddpicc;

/// <summary>The eight letters of MEDDPICC, in the order of the name.</summary>
public enum MeddpiccLetter
{
    /// <summary>The buyer's number, with its baseline.</summary>
    Metrics = 0,

    /// <summary>Who can release funds or veto.</summary>
    EconomicBuyer = 1,

    /// <summary>What decides, in the buyer's words.</summary>
    DecisionCriteria = 2,

    /// <summary>Steps, people and dates up to a yes.</summary>
    DecisionProcess = 3,

    /// <summary>Legal, security, procurement: owner and duration.</summary>
    PaperProcess = 4,

    /// <summary>What hurts, with its consequence.</summary>
    IdentifyPain = 5,

    /// <summary>Who sells it inside when the rep is absent.</summary>
    Champion = 6,

    /// <summary>Other ways, with doing nothing and building it.</summary>
    Competition = 7,
}

/// <summary>What goes with each letter elsewhere in the product.</summary>
public static class MeddpiccLetters
{
    /// <summary>All of them, in the order of the name.</summary>
    public static IReadOnlyList<MeddpiccLetter> All { get; } = Enum.GetValues<MeddpiccLetter>();

    /// <summary>The gap of the deal that the playbook's questions name, one of <see cref="DealSlots"/>.</summary>
    public static string Slot(this MeddpiccLetter letter) => DealSlots.All[(int)letter];
}
