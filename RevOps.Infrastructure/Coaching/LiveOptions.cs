using System.ComponentModel.DataAnnotations;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Settings of live calls, section <c>RevOps:Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>The section.</summary>
    public const string SectionName = "RevOps:Live";

    /// <summary>A call of which nothing was heard for so long is closed and reviewed.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "24:00:00")]
    public TimeSpan SilenceEnds { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A call that is over stays in memory for so long, for the screens that still show it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan KeepsEnded { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often the coach looks whether a cue is due, apart from new words.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:05")]
    public TimeSpan Look { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// A model that adds cues has so long to answer; below the two seconds after which a cue would answer words that are past.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:01.9")]
    public TimeSpan AdviceWithin { get; set; } = TimeSpan.FromSeconds(1.5);
}
