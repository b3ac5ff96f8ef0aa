namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>The playbook that is in force.</summary>
public interface IPlaybooks
{
    /// <summary>The published version; calls that begin now are coached by it to their end.</summary>
    Task<Playbook> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>A version by its number, one instance each: a call keeps the one it began with. The one in force where there is none.</summary>
    Task<Playbook> VersionAsync(int number, CancellationToken cancellationToken);

    /// <summary>Another one was published here: nobody is given the one before it any more.</summary>
    void Renew();
}
