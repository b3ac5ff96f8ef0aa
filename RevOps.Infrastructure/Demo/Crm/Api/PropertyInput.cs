using System.Globalization;
using RevOps.Domain;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>Values that come in, checked against the fields there are and brought into the form they are kept in.</summary>
internal static class PropertyInput
{
    public static Result<IReadOnlyDictionary<string, string?>, CrmReply> Read(
        CrmDatabase database, string type, IReadOnlyDictionary<string, string?> given)
    {
        var values = new Dictionary<string, string?>(given.Count);
        foreach (var (name, value) in given)
        {
            if (database.Property(type, name) is not { } property)
            {
                return CrmErrors.UnknownProperty(name);
            }

            if (property.ReadOnly)
            {
                return CrmErrors.Validation($"Property \"{name}\" is read only", "READ_ONLY_VALUE", name);
            }

            var kept = string.IsNullOrEmpty(value) ? "" : Kept(value, property.Type);
            if (kept is null)
            {
                return CrmErrors.Validation($"\"{value}\" is not a valid {property.Type}", $"INVALID_{property.Type.ToUpperInvariant()}", name);
            }

            if (type == CrmTypes.Deals && name == DealPipeline.Stage && !DealPipeline.Knows(kept))
            {
                return CrmErrors.Validation($"\"{kept}\" is not a stage of the pipeline", "INVALID_OPTION", name);
            }

            values[name] = kept;
        }

        return Result<IReadOnlyDictionary<string, string?>, CrmReply>.Ok(values);
    }

    /// <summary>The value as it is kept; null where it is none of its type.</summary>
    private static string? Kept(string value, string type) => type switch
    {
        "number" => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : null,
        "datetime" => CrmText.ReadTime(value) is { } at ? CrmText.Time(at) : null,
        "date" => CrmText.ReadTime(value) is { } day && day.TimeOfDay == TimeSpan.Zero
            ? day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null,
        "bool" => value is "true" or "false" ? value : null,
        _ => value,
    };
}
