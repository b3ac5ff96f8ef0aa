using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RevOps.Domain;

namespace RevOps.Infrastructure.Persistence;

/// <summary>Stores a strongly typed id as its Guid.</summary>
internal sealed class GuidIdValueConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Wrap(value))
    where TId : struct, IGuidId<TId>
{
    // A static abstract member cannot be called inside an expression tree.
    private static TId Wrap(Guid value) => TId.From(value);
}

/// <summary>All times are UTC; PostgreSQL refuses others.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    value => value.ToUniversalTime(), value => value);
