using System.Globalization;

namespace RevOps.Web.Components.Calls.Upload;

/// <summary>Sizes of files in words.</summary>
internal static class FileSize
{
    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * Kilobyte;

    public static string Of(long bytes) => bytes switch
    {
        < Kilobyte => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < Megabyte => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Kilobyte:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Megabyte:0.0} MB"),
    };
}
