using System.Globalization;
using RevOps.Domain.Accounts;

namespace RevOps.Web.Components.Calls.Upload;

/// <summary>What the person knows of the files they send; everything may stay open, the engine then finds it or leaves it unknown.</summary>
public sealed class UploadFields
{
    /// <summary>E-mail address of the rep.</summary>
    public string Rep { get; set; } = "";

    /// <summary>Key of the call's type.</summary>
    public string Type { get; set; } = "";

    /// <summary>The customer.</summary>
    public AccountChoice? Account { get; set; }

    /// <summary>When the call began, in the viewer's own time.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>Title; for one file only.</summary>
    public string Title { get; set; } = "";

    /// <summary>As the form's fields, empty ones left out.</summary>
    public Dictionary<string, string> ToForm(TimeZoneInfo zone, bool oneFile)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var fields = new Dictionary<string, string>
        {
            ["rep"] = Rep,
            ["type"] = Type,
            ["account"] = Account?.Id.ToString() ?? "",
            ["startedAt"] = StartedAt is { } at ? Instant(at, zone) : "",
            ["title"] = oneFile ? Title.Trim() : "",
        };
        return fields.Where(x => x.Value.Length > 0).ToDictionary();
    }

    private static string Instant(DateTime at, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(at, DateTimeKind.Unspecified);

        // A clock time that was skipped when summer time began: an hour later is what was meant.
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("O", CultureInfo.InvariantCulture);
    }
}
