using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.NextSteps;

/// <summary>Keeps the next steps that people worded.</summary>
public interface IWordedSteps
{
    /// <summary>The call's facts and the step; null where there is no such call.</summary>
    Task<StepOfCall?> FindAsync(CallId call, CancellationToken cancellationToken);

    /// <summary>Stores it instead of the one before, and has the CRM learn of it, in one transaction.</summary>
    Task SaveAsync(WordedStep step, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Goes back to the one in the transcript, and has the CRM learn of it.</summary>
    Task RemoveAsync(CallId call, AuditEntry audit, CancellationToken cancellationToken);
}

/// <summary>A call's next step as it stands.</summary>
/// <param name="Ownership">Whose call.</param>
/// <param name="Worded">What a person worded; null where the transcript's counts.</param>
public sealed record StepOfCall(CallOwnership Ownership, WordedStep? Worded);
