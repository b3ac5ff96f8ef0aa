using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Search;

/// <summary>A property's value in the order of its type: times and numbers by size, text by its letters whatever their case.</summary>
internal readonly record struct SearchValue(decimal Number, string Text) : IComparable<SearchValue>
{
    /// <summary>A record's value of a property; null where it has none.</summary>
    public static SearchValue? Of(CrmRecord record, string property, string type)
    {
        // What every page asks for: no text is made of it
        if (property == CrmTypes.ObjectId)
        {
            return new(record.Id, "");
        }

        return property == CrmTypes.Modified(record.Type)
            ? new(record.UpdatedAt.ToUnixTimeMilliseconds(), "")
            : Read(record.Value(property), type);
    }

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
            : new SearchValue(0, value);
    }

    public int CompareTo(SearchValue other)
    {
        var byNumber = Number.CompareTo(other.Number);
        return byNumber != 0 ? byNumber : string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);
    }
}
