using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>One run that brings fields into a CRM: of a review, or of a deal.</summary>
internal interface IFieldDelivery
{
    /// <summary>The CRM.</summary>
    ICrm Crm { get; }

    /// <summary>What happens where somebody changed the field there.</summary>
    ConflictRule OnConflict { get; }

    /// <summary>Now.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Stores writes before they are sent; throws <see cref="LeaseLostException"/> where somebody else has them.</summary>
    Task SendingAsync(IReadOnlyList<CrmWrite> writes, CancellationToken cancellationToken);
}
