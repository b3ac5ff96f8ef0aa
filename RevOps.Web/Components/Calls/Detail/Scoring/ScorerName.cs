namespace RevOps.Web.Components.Calls.Detail.Scoring;

/// <summary>Who judged, in words.</summary>
public static class ScorerName
{
    /// <summary>The built-in engine is called what it is; a model by its name.</summary>
    public static string Of(string scorer) =>
        scorer.StartsWith("rules", StringComparison.Ordinal) ? $"built-in rules ({scorer})" : scorer;
}
