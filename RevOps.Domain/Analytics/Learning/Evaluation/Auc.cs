namespace RevOps.Domain.Analytics.Learning.Evaluation;

/// <summary>Area under the ROC curve: the chance that a case with the outcome was scored above one without; a tie counts half.</summary>
/// <param name="Value">0.5 is chance, 1 perfect.</param>
/// <param name="StandardError">After DeLong, DeLong and Clarke-Pearson 1988.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Positives">Cases with the outcome.</param>
/// <param name="Negatives">Cases without.</param>
public sealed record Auc(double Value, double StandardError, double Low, double High, int Positives, int Negatives)
{
    /// <summary>The area of scores; null where one of the two kinds is missing.</summary>
    public static Auc? Of(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(outcomes);
        double[] with = [.. scores.Where((_, i) => outcomes[i])];
        double[] without = [.. scores.Where((_, i) => !outcomes[i])];
        if (with.Length == 0 || without.Length == 0)
        {
            return null;
        }

        // A case's placement is the share of the other kind that it stands right to: rank among all less rank among its own
        var all = MidRanks.Of(scores);
        var ranksWith = MidRanks.Of(with);
        var ranksWithout = MidRanks.Of(without);
        double[] placeWith = [.. all.Where((_, i) => outcomes[i]).Select((r, i) => (r - ranksWith[i]) / without.Length)];
        double[] placeWithout = [.. all.Where((_, i) => !outcomes[i]).Select((r, i) => 1 - ((r - ranksWithout[i]) / with.Length))];
        var area = placeWith.Average();
        var error = Math.Sqrt((Variance(placeWith) / with.Length) + (Variance(placeWithout) / without.Length));
        return new(area, error, Math.Max(0, area - (1.96 * error)), Math.Min(1, area + (1.96 * error)), with.Length, without.Length);
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Length < 2 ? 0 : values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1);
    }
}
