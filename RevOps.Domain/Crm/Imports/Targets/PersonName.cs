using RevOps.Domain.Crm.Imports.Fields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>First and last name, where the source keeps them apart.</summary>
internal static class PersonName
{
    private const string First = "firstName";
    private const string Last = "lastName";

    private const int Longest = 200;

    /// <summary>As much of a text as a name may have.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : text[..Longest];

    public static IReadOnlyList<ImportField> Parts { get; } =
    [
        new(First, "First name", FieldKind.Text, 100, ["firstname", "givenname"]),
        new(Last, "Last name", FieldKind.Text, 100, ["lastname", "surname", "familyname"]),
    ];

    public static void Join(Dictionary<string, object?> values)
    {
        var parts = string.Join(' ', new[] { First, Last }.Select(x => values.GetValueOrDefault(x)).OfType<string>());
        values.Remove(First);
        values.Remove(Last);
        if (parts.Length > 0 && values.GetValueOrDefault("name") is null)
        {
            values["name"] = Short(parts);
        }
    }
}
