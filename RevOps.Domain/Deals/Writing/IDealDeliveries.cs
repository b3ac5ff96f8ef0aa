using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals.Writing;

/// <summary>The outbox of deals, as its worker sees it. Each method is one transaction.</summary>
public interface IDealDeliveries
{
    /// <summary>
    /// Takes writes that are due, of connections that may be asked now: of a deal only the oldest that is open, since one change follows on another.
    /// </summary>
    Task<IReadOnlyList<ClaimedWrite>> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Stores a write that is about to be sent, and holds it for longer. False where somebody else has it.</summary>
    Task<bool> SendingAsync(CrmWrite write, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Stores how a write ended and gives it back. Where something else stands in the CRM (<see cref="CrmWrite.Standing"/>) the deal goes back to that,
    /// and where it was refused and nobody could read what stands there, to what it was; unless a newer write of the same part is on its way. False where
    /// somebody else has it.
    /// </summary>
    Task<bool> SettleAsync(CrmWrite write, CancellationToken cancellationToken);
}

/// <summary>A write that this worker has.</summary>
/// <param name="Write">The write.</param>
/// <param name="Connection">Where it goes.</param>
public sealed record ClaimedWrite(CrmWrite Write, CrmConnection Connection);
