using System.Globalization;
using RevOps.Domain.Crm.Imports;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Crm.Imports;

/// <summary>Imports in words.</summary>
internal static class ImportWords
{
    public static string State(ImportState state) => state switch
    {
        ImportState.Draft => "To be mapped",
        ImportState.Trying => "Trial runs",
        ImportState.Tried => "Tried",
        ImportState.Running => "Running",
        ImportState.Done => "Done",
        ImportState.Cancelled => "Stopped",
        ImportState.Failed => "Failed",
        ImportState.Undoing => "Is being undone",
        _ => "Undone",
    };

    public static Tone Tone(ImportState state) => state switch
    {
        ImportState.Done => Shared.Tone.Positive,
        ImportState.Failed => Shared.Tone.Negative,
        ImportState.Cancelled => Shared.Tone.Caution,
        ImportState.Trying or ImportState.Running or ImportState.Undoing => Shared.Tone.Info,
        _ => Shared.Tone.Neutral,
    };

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Size(int bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB");

    public static int Percent(Import import) => import.Rows is > 0 and var rows ? Math.Min(100, (int)(100L * import.RowsDone / rows)) : 0;
}
