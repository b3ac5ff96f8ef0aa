using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Leads;

/// <summary>A person or company that may become a customer.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<LeadId>))]
public readonly record struct LeadId(Guid Value) : IGuidId<LeadId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static LeadId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static LeadId From(Guid value) => new(value);

    /// <inheritdoc />
    public static LeadId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LeadId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order in which leads are walked; the database's own within a query.</summary>
    public int CompareTo(LeadId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
