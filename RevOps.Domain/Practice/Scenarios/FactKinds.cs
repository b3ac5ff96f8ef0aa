namespace RevOps.Domain.Practice.Scenarios;

/// <summary>What a fact is about in general, so that an open question can bring it out: "what is your biggest challenge" asks for a problem.</summary>
public static class FactKinds
{
    /// <summary>How things are done today.</summary>
    public const string Situation = "situation";

    /// <summary>What goes wrong.</summary>
    public const string Problem = "problem";

    /// <summary>What it leads to or costs.</summary>
    public const string Impact = "impact";

    /// <summary>What they want, and by what they judge.</summary>
    public const string Aim = "aim";

    /// <summary>Who decides and how.</summary>
    public const string Decision = "decision";

    /// <summary>By when.</summary>
    public const string Timing = "timing";

    /// <summary>Money they have.</summary>
    public const string Money = "money";

    /// <summary>Whom else they look at.</summary>
    public const string Rivals = "rivals";

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } = [Situation, Problem, Impact, Aim, Decision, Timing, Money, Rivals];
}
