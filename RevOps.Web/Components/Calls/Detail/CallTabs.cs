namespace RevOps.Web.Components.Calls.Detail;

/// <summary>The tabs beside the transcript. On a phone the transcript is one of them.</summary>
public static class CallTabs
{
    public const string Transcript = "transcript";
    public const string Score = "score";
    public const string Metrics = "metrics";
    public const string NextSteps = "next-steps";
    public const string Comments = "comments";
    public const string History = "history";

    /// <summary>Keys and names in the order of the tabs; the transcript is for phones only.</summary>
    public static IReadOnlyList<(string Key, string Name)> All { get; } =
    [
        (Transcript, "Transcript"), (Score, "Score"), (Metrics, "Metrics"),
        (NextSteps, "Next steps"), (Comments, "Comments"), (History, "History"),
    ];

    /// <summary>The tab, or the first where an address names none that exists.</summary>
    public static string Known(string? tab) => All.Any(x => x.Key == tab) ? tab! : Score;
}
