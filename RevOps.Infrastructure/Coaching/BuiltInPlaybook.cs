using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Infrastructure.Coaching;

/// <summary>The playbook that comes with the product, until an organisation publishes its own.</summary>
internal sealed class BuiltInPlaybook : IPlaybooks
{
    public Task<Playbook> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(SeedPlaybook.Version1);
}
