using System.Globalization;

namespace RevOps.Domain.Analytics.Learning.Models;

/// <summary>A probability with what it is made of.</summary>
/// <param name="Probability">0 to 1.</param>
/// <param name="Basis">Weights, or base rates.</param>
/// <param name="Contributions">What moves it from the average case, the largest first; empty for base rates.</param>
/// <param name="Says">On what it rests, in words.</param>
public sealed record Prediction(double Probability, ModelBasis Basis, IReadOnlyList<Contribution> Contributions, string Says);

/// <summary>One feature's part in a prediction. The parts and the model's constant sum to the prediction's log-odds.</summary>
/// <param name="Feature">Key of the feature.</param>
/// <param name="Label">Its name for a reader.</param>
/// <param name="Value">Its value for a reader.</param>
/// <param name="LogOdds">Its part in the log-odds, against the average case.</param>
/// <param name="Points">How many points of probability the prediction would lose without it.</param>
public sealed record Contribution(string Feature, string Label, string Value, double LogOdds, double Points)
{
    internal const string Hardly = "hardly changes";

    /// <summary>"raises", "lowers", or "hardly changes" below half a point.</summary>
    public string Direction => Math.Abs(Points) < 0.005 ? Hardly : Points > 0 ? "raises" : "lowers";

    /// <summary>A sentence: "Days in stage (64) lowers it by 12 points."</summary>
    public string Sentence => Math.Abs(Points) < 0.005
        ? $"{Label} ({Value}) hardly changes it."
        : string.Create(CultureInfo.InvariantCulture, $"{Label} ({Value}) {Direction} it by {Math.Abs(Points) * 100:0.#} points.");
}

/// <summary>A weight for a reader, over all cases.</summary>
/// <param name="Feature">Key of the feature.</param>
/// <param name="Says">What it speaks of: "Days in stage, each 21 more" or "Source: Referral".</param>
/// <param name="OddsRatio">By what the odds are multiplied.</param>
/// <param name="Importance">Typical size of the feature's part in the log-odds, to sort by.</param>
public sealed record WeightInWords(string Feature, string Says, double OddsRatio, double Importance);
