using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Makes a deal's assessment out of what is stored and keeps it. Idempotent: run twice it says the same.</summary>
public sealed class AssessDeal(IDealAssessments store, IPlaybooks playbooks, DealJudge judge, TimeProvider time)
{
    /// <summary>An open deal ages without anything happening: it is looked at again after this time.</summary>
    private static readonly TimeSpan Anew = TimeSpan.FromHours(24);

    /// <summary>Makes it; null where there is no such deal.</summary>
    public async Task<DealAssessment?> RunAsync(DealId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await store.MaterialAsync(id, cancellationToken) is not { } material)
        {
            return null;
        }

        var playbook = await playbooks.CurrentAsync(cancellationToken);
        var isOpen = material.Deal.State == DealState.Open;
        var assessment = judge.Judge(material, playbook.Questions, isOpen ? now : material.Deal.ClosedAt ?? now);
        await store.SaveAsync(assessment, material.Deal.Version, now, isOpen ? now + Anew : null, cancellationToken);
        return assessment;
    }
}
