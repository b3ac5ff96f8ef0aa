namespace RevOps.Domain.Coaching.Detectors;

/// <summary>A headline is read at a glance: six words, whatever a playbook says.</summary>
internal static class Headlines
{
    public const int MostWords = 6;

    /// <summary>The first six words.</summary>
    public static string Of(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length <= MostWords ? text.Trim() : string.Join(' ', words.Take(MostWords)).TrimEnd(',', ';', ':', '-');
    }
}
