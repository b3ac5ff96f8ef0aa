using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Search;

/// <summary>A property's value in the order of its type: times and numbers by size, text by its letters whatever their case.</summary>
internal readonly record struct SearchValue(decimal Number, string Text) : IComparable<SearchValue>
{
    public static SearchValue? Read(string? value, string type)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (type == "number")
        {
            return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(number, "") : null;
        }

        return type is "datetime" or "date"
            ? CrmText.ReadTime(value) is { } at ? new(at.ToUnixTimeMilliseconds(), "") : null
            : new SearchValue(0, value.ToUpperInvariant());
    }

    public int CompareTo(SearchValue other)
    {
        var byNumber = Number.CompareTo(other.Number);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(Text, other.Text);
    }
}
