using RevOps.Domain.Governance;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Who may practise, and what an answer may be.</summary>
public static class PracticeRules
{
    /// <summary>Characters of one answer; two minutes of fast speech.</summary>
    public const int LongestAnswer = 2_000;

    /// <summary>Characters of a note with an assignment.</summary>
    public const int LongestNote = 500;

    /// <summary>Assignments made at once.</summary>
    public const int MostReps = 100;

    /// <summary>Analysts read calls and hold none, so they have nothing to practise.</summary>
    public static PracticeError? MayPractise(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Role == UserRole.Analyst
            ? PracticeError.Forbidden("Analysts read calls and hold none", "Ask an admin for another role if you sell yourself")
            : null;
    }

    /// <summary>The words of an answer as they are stored: no control characters, white space collapsed. Empty where nothing is left.</summary>
    public static string Words(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Select(x => char.IsControl(x) ? ' ' : x)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
