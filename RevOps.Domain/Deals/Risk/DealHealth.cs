namespace RevOps.Domain.Deals.Risk;

/// <summary>A part of the health as data.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">For a person.</param>
/// <param name="Weight">Share of the health; the weights are scaled to 100.</param>
/// <param name="Risks">Rules that take from it.</param>
public sealed record HealthPart(string Key, string Name, double Weight, IReadOnlyList<string> Risks)
{
    /// <summary>The part that is not risks but the letters of MEDDPICC.</summary>
    public const string Qualification = "qualification";
}

/// <summary>What a part gives.</summary>
/// <param name="Part">The part.</param>
/// <param name="Points">Points of the health it gives.</param>
/// <param name="Most">Points it could give.</param>
/// <param name="Known">0..1: how much of what it looks at is known.</param>
/// <param name="Risks">Keys of the risks that took from it.</param>
public sealed record HealthPartScore(HealthPart Part, double Points, double Most, double Known, IReadOnlyList<string> Risks);

/// <summary>A deal's risks and what they leave of its health.</summary>
/// <param name="Health">0..100: the sum of the parts' points. What is not known takes nothing away.</param>
/// <param name="Confidence">0..1: how much of what the health looks at is known.</param>
/// <param name="Parts">Where it comes from.</param>
/// <param name="Risks">The gravest first.</param>
public sealed record DealHealth(double Health, double Confidence, IReadOnlyList<HealthPartScore> Parts, IReadOnlyList<DealRisk> Risks);
