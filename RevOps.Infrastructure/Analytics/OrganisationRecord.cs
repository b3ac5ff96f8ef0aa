using RevOps.Domain.Analytics;

namespace RevOps.Infrastructure.Analytics;

/// <summary>The one row of the organisation's settings.</summary>
internal sealed class OrganisationRecord
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public required OrganisationSettings Settings { get; set; }

    /// <summary>Counts the changes: of two at once only one holds.</summary>
    public int Version { get; set; }
}
