using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Accounts;

/// <summary>A customer company.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<AccountId>))]
public readonly record struct AccountId(Guid Value) : IGuidId<AccountId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static AccountId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static AccountId From(Guid value) => new(value);

    /// <inheritdoc />
    public static AccountId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
