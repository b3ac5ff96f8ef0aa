namespace RevOps.Domain.Accounts.Churn;

/// <summary>A part of the risk.</summary>
public enum ChurnPart
{
    /// <summary>Trend of the use.</summary>
    Usage,

    /// <summary>Features and active seats.</summary>
    Breadth,

    /// <summary>The people.</summary>
    Relationship,

    /// <summary>Support.</summary>
    Support,

    /// <summary>Money and contract.</summary>
    Commercial,
}

/// <summary>How much there is to fear.</summary>
public enum ChurnBand
{
    /// <summary>Too little is known to say.</summary>
    Unknown,

    /// <summary>Below 30.</summary>
    Low,

    /// <summary>30 to 60.</summary>
    Raised,

    /// <summary>60 and more.</summary>
    High,
}

/// <summary>Something that speaks for or against leaving.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Risk">0 none to 1 all of it.</param>
/// <param name="Evidence">What was found, in words.</param>
/// <param name="Do">What to do about it; null where there is nothing to do.</param>
public sealed record ChurnSign(ChurnPart Part, double Risk, string Evidence, string? Do);

/// <summary>A part with its points.</summary>
/// <param name="Part">The part.</param>
/// <param name="Weight">Its weight of 100.</param>
/// <param name="Risk">The highest of its signs; null where none is known.</param>
/// <param name="Points">Its part of the score; 0 where unknown.</param>
/// <param name="Signs">Its signs, the gravest first.</param>
public sealed record ChurnPartResult(ChurnPart Part, double Weight, double? Risk, double Points, IReadOnlyList<ChurnSign> Signs);

/// <summary>The risk that an account leaves. An order of whom to look at first, no probability.</summary>
/// <param name="Score">0 to 100; the parts' points sum to it. Null where nothing is known.</param>
/// <param name="Band">The band.</param>
/// <param name="Confidence">Share of the weight that is known.</param>
/// <param name="Parts">The parts, the most points first.</param>
/// <param name="Do">What to do, the gravest first.</param>
public sealed record ChurnRisk(double? Score, ChurnBand Band, double Confidence, IReadOnlyList<ChurnPartResult> Parts, IReadOnlyList<ChurnSign> Do);
