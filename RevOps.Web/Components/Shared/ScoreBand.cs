namespace RevOps.Web.Components.Shared;

/// <summary>The word that stands with a score, so that it does not speak by colour alone.</summary>
/// <param name="Word">On screen.</param>
/// <param name="Tone">Its colour.</param>
public sealed record ScoreBand(string Word, Tone Tone)
{
    /// <summary>
    /// The band of a score of 0..100. A criterion's 3 of 5 is 50 and a 4 is 75 (WeightedScore), so "strong" is a call
    /// that is a 4 throughout, "fair" one around the middle of the scale.
    /// </summary>
    public static ScoreBand Of(double score) => score switch
    {
        >= 75 => new("Strong", Tone.Positive),
        >= 60 => new("Good", Tone.Info),
        >= 40 => new("Fair", Tone.Caution),
        _ => new("Weak", Tone.Negative),
    };
}
