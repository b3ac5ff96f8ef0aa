namespace RevOps.Domain.Analytics.Learning;

/// <summary>The logistic function and its inverse.</summary>
public static class Logistic
{
    /// <summary>Probability of log-odds.</summary>
    public static double Probability(double logOdds) =>
        logOdds >= 0 ? 1 / (1 + Math.Exp(-logOdds)) : Math.Exp(logOdds) / (1 + Math.Exp(logOdds));

    /// <summary>Log-odds of a probability, which is kept off 0 and 1.</summary>
    public static double LogOdds(double probability)
    {
        var p = Math.Clamp(probability, 1e-9, 1 - 1e-9);
        return Math.Log(p / (1 - p));
    }

    /// <summary>Mean negative log-likelihood of predictions.</summary>
    public static double Loss(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(outcomes);
        return probabilities.Zip(outcomes, (p, yes) => -Math.Log(Math.Clamp(yes ? p : 1 - p, 1e-12, 1))).DefaultIfEmpty(0).Average();
    }
}
