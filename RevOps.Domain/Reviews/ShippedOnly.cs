namespace RevOps.Domain.Reviews;

/// <summary>The shipped rubrics as those in force: for analysis without a database.</summary>
public sealed class ShippedOnly : IRubrics
{
    /// <inheritdoc />
    public ValueTask<IReadOnlyList<Rubric>> InForceAsync(CancellationToken cancellationToken) => new(ShippedRubrics.All);
}
