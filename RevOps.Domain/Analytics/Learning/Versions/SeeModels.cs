using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>Shows how far predictions can be taken at their word, to everybody who reads them, and lets managers and admins have them learnt anew.</summary>
public sealed class SeeModels(IModelStore store, IEnumerable<ITrainingSource> sources, TimeProvider time)
{
    private const int MostVersions = 20;

    /// <summary>The model in force and those before it.</summary>
    public async Task<ModelReport> RunAsync(Viewer viewer, ModelTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var training = await store.TrainingAsync(target, cancellationToken);
        return new ModelReport(
            target,
            sources.First(x => x.Target == target).Rules,
            await store.InForceAsync(target, cancellationToken),
            await store.VersionsAsync(target, MostVersions, cancellationToken),
            training,
            training is not null && (training.IsAsked || training.IsOn(time.GetUtcNow())),
            MayAsk(viewer));
    }

    /// <summary>Has the model learnt anew in the background. Who asks while somebody's question is open gets the same answer.</summary>
    public async Task<LearningProblem?> AskAsync(Viewer viewer, ModelTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayAsk(viewer))
        {
            return new LearningProblem("You may not have predictions learnt anew", "Ask a manager or an admin. They are learnt once a day anyway");
        }

        await store.AskAsync(target, AuditEntry.By(viewer, time, "model.asked", $"model:{target}", "Asked for predictions to be learnt anew"), cancellationToken);
        return null;
    }

    private static bool MayAsk(Viewer viewer) => viewer.Role is UserRole.Manager or UserRole.Admin;
}

/// <summary>A model with how good it is.</summary>
/// <param name="Target">What it predicts.</param>
/// <param name="Rules">The least numbers.</param>
/// <param name="InForce">The version in force; null before the first.</param>
/// <param name="Versions">The newest versions, the one in force first.</param>
/// <param name="Training">Where the training stands; null before the first.</param>
/// <param name="IsTraining">One is asked for, or on.</param>
/// <param name="MayAsk">This viewer may ask for one.</param>
public sealed record ModelReport(
    ModelTarget Target, LearningRules Rules, ModelVersion? InForce, IReadOnlyList<ModelSummary> Versions, ModelTraining? Training, bool IsTraining, bool MayAsk);

/// <summary>Why something about models was refused.</summary>
/// <param name="Problem">What is wrong, for the person.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record LearningProblem(string Problem, string Remedy);
