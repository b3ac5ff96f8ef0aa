namespace RevOps.Domain.Analytics.Learning.Features;

/// <summary>
/// What was known of a case at one moment, and nothing from after it. Features are read from a snapshot only, so a feature cannot see the
/// outcome: a snapshot has no place for it. Whoever makes one from stored history takes what was recorded up to <see cref="At"/>.
/// </summary>
public interface ISnapshot
{
    /// <summary>Key of the case (a deal, a lead, an account); several snapshots of a case share it.</summary>
    string Subject { get; }

    /// <summary>The moment of prediction.</summary>
    DateTimeOffset At { get; }

    /// <summary>Group for base rates, as a deal's stage or a lead's source; null for none.</summary>
    string? Group { get; }
}

/// <summary>A snapshot with what came of the case, kept apart from it.</summary>
/// <typeparam name="TSnapshot">The snapshot's type.</typeparam>
/// <param name="Snapshot">What was known.</param>
/// <param name="Outcome">What happened: won, converted, left.</param>
/// <param name="DecidedAt">When it was known.</param>
public sealed record Labelled<TSnapshot>(TSnapshot Snapshot, bool Outcome, DateTimeOffset DecidedAt)
    where TSnapshot : ISnapshot;
