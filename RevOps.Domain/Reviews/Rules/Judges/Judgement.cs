namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>What a judge found, on the anchors' scale of 1..5.</summary>
internal sealed record Judgement(bool Applies, int Score, string Explanation, string? Suggestion, IReadOnlyList<Evidence> Evidence)
{
    public const int Top = 5;

    public static Judgement Of(int score, string explanation, string? suggestion, IEnumerable<Evidence> evidence) =>
        new(true, Math.Clamp(score, 1, Top), explanation, suggestion, [.. evidence.Distinct().Take(5).OrderBy(x => x.Seq)]);

    /// <summary>The call gave no occasion: the criterion does not count.</summary>
    public static Judgement NoOccasion(string why) => new(false, 0, $"No occasion: {why}", null, []);
}
