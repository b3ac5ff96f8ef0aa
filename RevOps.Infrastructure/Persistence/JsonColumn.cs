using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RevOps.Infrastructure.Persistence;

/// <summary>A record that is read and written as a whole, as a document in one column.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(new JsonConverter<T>());

    private sealed class JsonConverter<T>() : ValueConverter<T, string>(value => Json.Write(value), text => Json.Read<T>(text));
}
