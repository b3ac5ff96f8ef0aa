namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>The playbook that is in force.</summary>
public interface IPlaybooks
{
    /// <summary>The published version; calls that begin now are coached by it to their end.</summary>
    Task<Playbook> CurrentAsync(CancellationToken cancellationToken);
}
