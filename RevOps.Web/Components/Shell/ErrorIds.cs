using System.Security.Cryptography;

namespace RevOps.Web.Components.Shell;

/// <summary>Ids that join what a person sees to a line of the log. Short, because people read them out.</summary>
internal static class ErrorIds
{
    // Without 0, 1, I and O, which are mistaken for one another.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Such as <c>K7M2-9QXA</c>.</summary>
    internal static string New() => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
}
