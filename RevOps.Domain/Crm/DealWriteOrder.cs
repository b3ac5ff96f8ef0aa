using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm;

/// <summary>What of a deal is to be written to its CRM.</summary>
public sealed record DealWriteOrder
{
    /// <summary>The connection that keeps the deal.</summary>
    public required ConnectionId Connection { get; init; }

    /// <summary>Our deal.</summary>
    public required DealId Deal { get; init; }

    /// <summary>The move or the edit here.</summary>
    public required Guid Change { get; init; }

    /// <summary>The CRM's id of the deal.</summary>
    public required string ExternalId { get; init; }

    /// <summary>What of it.</summary>
    public required CrmDealPart Part { get; init; }

    /// <summary>The CRM's field.</summary>
    public required string Field { get; init; }

    /// <summary>What is to stand there, as <see cref="CrmDealPart"/> says; null empties it.</summary>
    public required string? Value { get; init; }

    /// <summary>What the person saw; another one there is a conflict.</summary>
    public required string? Seen { get; init; }

    /// <summary>One more for each write of this deal.</summary>
    public required int Revision { get; init; }

    /// <summary>Who changed it.</summary>
    public required UserId By { get; init; }
}
