namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>Learns what is due: once a day, after files were taken in, and when somebody asked.</summary>
public sealed class RenewModels(IModelStore store, IEnumerable<ITrainingSource> sources, TrainModel train, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(15);

    /// <summary>Learns what is due.</summary>
    /// <returns>The models that were looked at.</returns>
    public async Task<IReadOnlyList<ModelTarget>> RunAsync(CancellationToken cancellationToken)
    {
        List<ModelTarget> done = [];
        foreach (var source in sources)
        {
            var inForce = await store.InForceAsync(source.Target, cancellationToken);
            if (await store.ClaimAsync(source.Target, inForce?.Knows(source.Features) != true, Lease, cancellationToken) is not { } training)
            {
                continue;
            }

            try
            {
                var cases = await source.ReadAsync(cancellationToken);
                var model = train.Train(cases.Data, source.Rules, time.GetUtcNow());
                await store.FinishAsync(training, model, cases.Decided, cancellationToken);
                done.Add(source.Target);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // It may fail again at once: others have their turn first
                await store.FailAsync(training, AfterFailure, CancellationToken.None);
                throw;
            }
        }

        return done;
    }
}
