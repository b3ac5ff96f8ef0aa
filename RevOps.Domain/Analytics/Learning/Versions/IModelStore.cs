using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>Keeps models and the training of them.</summary>
public interface IModelStore
{
    /// <summary>The version in force; null before the first.</summary>
    Task<ModelVersion?> InForceAsync(ModelTarget target, CancellationToken cancellationToken);

    /// <summary>The versions, the newest first.</summary>
    Task<IReadOnlyList<ModelSummary>> VersionsAsync(ModelTarget target, int most, CancellationToken cancellationToken);

    /// <summary>Where the training stands; null before the first.</summary>
    Task<ModelTraining?> TrainingAsync(ModelTarget target, CancellationToken cancellationToken);

    /// <summary>Notes that somebody asked for a training.</summary>
    Task AskAsync(ModelTarget target, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Takes the training where it is due; null where it is not, or another node has it.</summary>
    Task<ModelTraining?> ClaimAsync(ModelTarget target, bool isMissing, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a training and keeps what it came to: a version of its own where it differs from the one in force. False where the lease had
    /// run out and another node has taken it; nothing is kept then.
    /// </summary>
    Task<bool> FinishAsync(ModelTraining training, Models.LearntModel model, int decided, CancellationToken cancellationToken);

    /// <summary>Notes that a training failed, and when it may be tried again.</summary>
    Task FailAsync(ModelTraining training, TimeSpan pause, CancellationToken cancellationToken);
}
