using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>Reads leads as a model looks at them, and keeps their chances.</summary>
public interface ILeadTrails
{
    /// <summary>The newest leads that were decided, or came in before a moment.</summary>
    Task<IReadOnlyList<LeadTrail>> DecidedAsync(DateTimeOffset givenUpBefore, int most, CancellationToken cancellationToken);

    /// <summary>How many of them there are.</summary>
    Task<int> CountDecidedAsync(DateTimeOffset givenUpBefore, CancellationToken cancellationToken);

    /// <summary>One lead; null where there is none for this viewer.</summary>
    Task<LeadTrail?> FindAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken);

    /// <summary>
    /// Open leads whose chance is to be reckoned: those without one by this model, those touched since, all after a file was taken in, and all
    /// whose chance is older than a moment, since leads age.
    /// </summary>
    Task<IReadOnlyList<LeadTrail>> DueAsync(Guid model, DateTimeOffset olderThan, int most, CancellationToken cancellationToken);

    /// <summary>Keeps chances in place of those before.</summary>
    Task SaveAsync(IReadOnlyList<LeadChance> chances, CancellationToken cancellationToken);

    /// <summary>Takes away the chances of leads that are no longer open.</summary>
    Task ForgetClosedAsync(CancellationToken cancellationToken);
}
