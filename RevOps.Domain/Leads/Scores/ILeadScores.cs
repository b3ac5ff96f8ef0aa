namespace RevOps.Domain.Leads.Scores;

/// <summary>Keeps scores and the runs that make them.</summary>
public interface ILeadScores
{
    /// <summary>Begins a run, unless one by that version is on already.</summary>
    /// <returns>The run that is on.</returns>
    Task<ScoringRun> BeginAsync(ScoringRun run, CancellationToken cancellationToken);

    /// <summary>Number of leads.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>The latest run; null where there was none.</summary>
    Task<ScoringRun?> LatestAsync(CancellationToken cancellationToken);

    /// <summary>Takes the oldest open run for a while; null where none is open or another node has it.</summary>
    Task<ScoringRun?> ClaimAsync(TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>The next leads after a place, in the order of their ids.</summary>
    Task<IReadOnlyList<ScoringInput>> NextAsync(LeadId? after, int most, CancellationToken cancellationToken);

    /// <summary>Stores scores and how far the run came, together.</summary>
    /// <returns>False where the run is not this node's any more, or the leads went meanwhile: nothing is stored.</returns>
    Task<bool> SaveAsync(ScoringRun run, IReadOnlyList<LeadScore> scores, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Leads that have no score by this version, some of them.</summary>
    Task<IReadOnlyList<ScoringInput>> UnscoredAsync(int profileVersion, int most, CancellationToken cancellationToken);

    /// <summary>True where an import of leads or accounts ended after a moment.</summary>
    Task<bool> ImportedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>Stores scores outside a run; those of leads that went meanwhile are left out.</summary>
    Task StoreAsync(IReadOnlyList<LeadScore> scores, CancellationToken cancellationToken);
}
