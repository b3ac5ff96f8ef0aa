using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>What is to be written, why, and by whose leave.</summary>
public sealed record CrmWriteOrder
{
    /// <inheritdoc cref="CrmWrite.ReviewId" />
    public required ReviewId ReviewId { get; init; }

    /// <inheritdoc cref="CrmWrite.ConnectionId" />
    public required ConnectionId ConnectionId { get; init; }

    /// <inheritdoc cref="CrmWrite.CallId" />
    public required CallId CallId { get; init; }

    /// <inheritdoc cref="CrmWrite.ExternalCallId" />
    public required string ExternalCallId { get; init; }

    /// <inheritdoc cref="CrmWrite.Kind" />
    public required CrmWriteKind Kind { get; init; }

    /// <summary>The object.</summary>
    public required CrmObject Target { get; init; }

    /// <inheritdoc cref="CrmWrite.Field" />
    public string? Field { get; init; }

    /// <inheritdoc cref="CrmWrite.Value" />
    public string? Value { get; init; }

    /// <inheritdoc cref="CrmWrite.BaseValue" />
    public string? BaseValue { get; init; }

    /// <inheritdoc cref="CrmWrite.IdempotencyKey" />
    public required string IdempotencyKey { get; init; }

    /// <inheritdoc cref="CrmWrite.Revision" />
    public int Revision { get; init; }

    /// <inheritdoc cref="CrmWrite.Quote" />
    public string? Quote { get; init; }

    /// <inheritdoc cref="CrmWrite.QuoteSeq" />
    public int? QuoteSeq { get; init; }

    /// <inheritdoc cref="CrmWrite.Rubric" />
    public string? Rubric { get; init; }

    /// <inheritdoc cref="CrmWrite.RubricVersion" />
    public int? RubricVersion { get; init; }

    /// <summary>Who approved it.</summary>
    public UserId? Approver { get; init; }
}
