using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm;

/// <summary>A deal's stage that is to be written to its CRM.</summary>
public sealed record DealStageOrder
{
    /// <summary>The connection that keeps the deal.</summary>
    public required ConnectionId Connection { get; init; }

    /// <summary>Our deal.</summary>
    public required DealId Deal { get; init; }

    /// <summary>The move here.</summary>
    public required Guid Move { get; init; }

    /// <summary>The CRM's id of the deal.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The CRM's field.</summary>
    public required string Field { get; init; }

    /// <summary>The CRM's id of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The CRM's id of the stage that the person saw; another one there is a conflict.</summary>
    public required string? Seen { get; init; }

    /// <summary>One more for each write of this deal.</summary>
    public required int Revision { get; init; }

    /// <summary>Who moved it.</summary>
    public required UserId By { get; init; }
}
