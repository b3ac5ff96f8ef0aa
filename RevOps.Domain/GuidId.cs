using System.ComponentModel;
using System.Globalization;

namespace RevOps.Domain;

/// <summary>A strongly typed id over a <see cref="Guid"/>, for ids that cross features.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface IGuidId<TSelf> : IParsable<TSelf>, IEquatable<TSelf>
    where TSelf : struct, IGuidId<TSelf>
{
    /// <summary>The raw value.</summary>
    Guid Value { get; }

    /// <summary>Wraps a raw value.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Lets frameworks that know ids as text (ASP.NET Core Identity, model binding) read ours.</summary>
/// <typeparam name="TId">The id's type.</typeparam>
public sealed class GuidIdConverter<TId> : TypeConverter
    where TId : struct, IGuidId<TId>
{
    /// <inheritdoc />
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc />
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? TId.Parse(text, culture) : base.ConvertFrom(context, culture, value);
}
