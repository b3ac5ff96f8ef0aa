using System.ComponentModel.DataAnnotations;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>How reviews are worked on. Section <c>RevOps:Reviews</c>.</summary>
internal sealed class ReviewOptions
{
    public const string SectionName = "RevOps:Reviews";

    /// <summary>Reviews of one connection at once.</summary>
    [Range(1, 64, ErrorMessage = "RevOps:Reviews:PlacesPerConnection must lie between 1 and 64.")]
    public int PlacesPerConnection { get; set; } = 8;

    /// <summary>
    /// How long a worker has a review. It is renewed at a third of it while the work goes on; a worker that dies is followed by another after it.
    /// </summary>
    [Range(2, 3600, ErrorMessage = "RevOps:Reviews:LeaseSeconds must lie between 2 and 3600.")]
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>Between two looks without a signal.</summary>
    public TimeSpan Pause { get; } = TimeSpan.FromSeconds(1);

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
