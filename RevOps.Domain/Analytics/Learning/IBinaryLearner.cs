namespace RevOps.Domain.Analytics.Learning;

/// <summary>Fits a linear model of the log-odds of a yes-or-no outcome.</summary>
public interface IBinaryLearner
{
    /// <summary>
    /// Minimises −log-likelihood + strength ÷ 2 × Σ weight². The constant is not penalised. The same input gives the same output.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="outcomes">What happened, in the order of the cases.</param>
    /// <param name="strength">Strength of the penalty; 0 is plain maximum likelihood.</param>
    /// <param name="from">A fit to start at; null starts at nought.</param>
    LinearFit Fit(DesignMatrix cases, IReadOnlyList<bool> outcomes, double strength, LinearFit? from = null);
}

/// <summary>A fitted linear model.</summary>
/// <param name="Constant">Log-odds where every column is nought.</param>
/// <param name="Weights">Change of the log-odds for one unit of each column.</param>
/// <param name="StandardErrors">Of the constant and the weights, from the curvature at the optimum; with a penalty they are too small to test with.</param>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="Converged">False where the steps ran out, as with outcomes that the columns separate and no penalty.</param>
public sealed record LinearFit(double Constant, IReadOnlyList<double> Weights, IReadOnlyList<double> StandardErrors, int Iterations, bool Converged);
