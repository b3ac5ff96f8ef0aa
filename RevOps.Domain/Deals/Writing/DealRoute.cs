using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals.Writing;

/// <summary>How something of a deal gets into its CRM.</summary>
/// <param name="Connection">Which one.</param>
/// <param name="Part">What of the deal.</param>
/// <param name="Field">The CRM's field.</param>
/// <param name="From">What the person saw, as <see cref="CrmDealPart"/> says.</param>
/// <param name="To">What is to stand there.</param>
/// <param name="Writes">Earlier writes of the deal, the newest first.</param>
public sealed record DealRoute(ConnectionId Connection, CrmDealPart Part, string Field, string? From, string? To, IReadOnlyList<CrmWrite> Writes);

/// <summary>What of the outbox changes with a deal.</summary>
/// <param name="Added">New; null: nothing.</param>
/// <param name="Changed">Known ones that changed.</param>
public sealed record DealOutbox(CrmWrite? Added, IReadOnlyList<CrmWrite> Changed)
{
    /// <summary>The deal is ours alone.</summary>
    public static DealOutbox Nothing { get; } = new(null, []);
}
