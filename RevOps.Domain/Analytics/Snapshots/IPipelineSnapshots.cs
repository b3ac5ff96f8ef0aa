namespace RevOps.Domain.Analytics.Snapshots;

/// <summary>Takes the daily snapshots of the pipeline.</summary>
public interface IPipelineSnapshots
{
    /// <summary>Takes today's where it is not taken yet, and reads the past of deals that have none. False where it was taken.</summary>
    Task<bool> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Throws all spans away and reads them anew from the deals' histories.</summary>
    Task RebuildAsync(CancellationToken cancellationToken);
}
