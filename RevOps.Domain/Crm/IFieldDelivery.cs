using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>One run that brings fields into a CRM: of a review, or of a deal.</summary>
internal interface IFieldDelivery
{
    /// <summary>What happens where somebody changed the field there.</summary>
    ConflictRule OnConflict { get; }

    /// <summary>Now.</summary>
    DateTimeOffset Now { get; }

    /// <summary>What stands in the fields of these writes.</summary>
    Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadAsync(
        CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken);

    /// <summary>Changes fields, all or none.</summary>
    Task<Result<CrmObject, CrmError>> ChangeAsync(CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken);

    /// <summary>Stores writes before they are sent; throws <see cref="LeaseLostException"/> where somebody else has them.</summary>
    Task SendingAsync(IReadOnlyList<CrmWrite> writes, CancellationToken cancellationToken);
}
