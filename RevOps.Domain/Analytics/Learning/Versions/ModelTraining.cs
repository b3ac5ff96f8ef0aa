namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>
/// Where the training of one model stands. A node takes it by a lease; one that dies leaves the lease behind, and the next begins anew when it
/// has run out.
/// </summary>
public sealed class ModelTraining
{
    /// <summary>How long what is in force stays without being looked at again.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    // A file is one of several that belong together: what they bring is learnt from once they have settled
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    private ModelTraining()
    {
    }

    /// <summary>Nothing was done yet.</summary>
    public ModelTraining(ModelTarget target) => Target = target;

    /// <summary>What is predicted.</summary>
    public ModelTarget Target { get; private set; }

    /// <summary>When somebody last asked for it; null where nobody did.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Who.</summary>
    public string? AskedBy { get; private set; }

    /// <summary>When the last one began.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When the last one ended; earlier than <see cref="StartedAt"/> where one is on, or broke off.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When one last failed; null where the last one did not.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Until when a node works on it, or waits after a failure.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Somebody asked and has no answer yet.</summary>
    public bool IsAsked => AskedAt is { } asked && !(StartedAt >= asked && EndedAt >= StartedAt);

    /// <summary>True while a node works on it.</summary>
    public bool IsOn(DateTimeOffset now) => FailedAt is null && LeasedUntil > now && !(EndedAt >= StartedAt);

    /// <summary>True where it is to be done and no node has it.</summary>
    /// <param name="now">Now.</param>
    /// <param name="imported">When the last file was taken in; null where none was.</param>
    /// <param name="isMissing">No version is in force that the product can read.</param>
    public bool IsDue(DateTimeOffset now, DateTimeOffset? imported, bool isMissing)
    {
        if (LeasedUntil > now)
        {
            return false;
        }

        return isMissing || IsAsked || StartedAt is not { } started || !(EndedAt >= started)
            || EndedAt <= now - Every || (imported > started && imported <= now - Settling);
    }

    /// <summary>A node takes it.</summary>
    public void Take(DateTimeOffset now, DateTimeOffset until) => (StartedAt, LeasedUntil, FailedAt) = (now, until, null);
}
