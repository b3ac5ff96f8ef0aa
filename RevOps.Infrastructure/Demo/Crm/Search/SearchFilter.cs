using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Search;

/// <summary>A condition on one property.</summary>
/// <param name="Property">The property.</param>
/// <param name="ValueType">How its values compare.</param>
/// <param name="Operator">HubSpot's name of the comparison.</param>
/// <param name="Value">What to compare with; null where the operator takes none.</param>
internal sealed record SearchFilter(string Property, string ValueType, string Operator, SearchValue? Value)
{
    public static IReadOnlyList<string> Operators { get; } = ["EQ", "NEQ", "LT", "LTE", "GT", "GTE", "HAS_PROPERTY", "NOT_HAS_PROPERTY"];

    public static bool TakesValue(string comparison) => !comparison.EndsWith("HAS_PROPERTY", StringComparison.Ordinal);

    public bool Holds(CrmRecord record)
    {
        var value = SearchValue.Read(record.Value(Property), ValueType);
        if (Operator is "HAS_PROPERTY" or "NOT_HAS_PROPERTY")
        {
            return value is not null == (Operator == "HAS_PROPERTY");
        }

        if (value is null)
        {
            return Operator == "NEQ";
        }

        var order = value.Value.CompareTo(Value!.Value);
        return Operator switch
        {
            "EQ" => order == 0,
            "NEQ" => order != 0,
            "LT" => order < 0,
            "LTE" => order <= 0,
            "GT" => order > 0,
            _ => order >= 0,
        };
    }
}
