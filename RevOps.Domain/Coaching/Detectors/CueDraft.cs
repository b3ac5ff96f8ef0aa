namespace RevOps.Domain.Coaching.Detectors;

/// <summary>What a detector would say.</summary>
/// <param name="Headline">At most six words; see <see cref="Headlines"/>.</param>
/// <param name="Detail">One line.</param>
internal sealed record CueDraft(string Headline, string Detail)
{
    /// <summary>As in <see cref="Cue.Topic"/>.</summary>
    public string Topic { get; init; } = "";

    /// <summary>As in <see cref="Cue.Ask"/>.</summary>
    public string? Ask { get; init; }

    /// <summary>The words that caused it.</summary>
    public string? Quote { get; init; }
}
