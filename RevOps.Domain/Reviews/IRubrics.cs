namespace RevOps.Domain.Reviews;

/// <summary>The rubrics that calls are judged by now.</summary>
public interface IRubrics
{
    /// <summary>The newest published version of each rubric; one of them is the general one.</summary>
    ValueTask<IReadOnlyList<Rubric>> InForceAsync(CancellationToken cancellationToken);
}
