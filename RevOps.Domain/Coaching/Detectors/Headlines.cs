namespace RevOps.Domain.Coaching.Detectors;

/// <summary>A headline is read at a glance: six words, whatever a playbook says.</summary>
internal static class Headlines
{
    public const int MostWords = 6;

    public static int WordsOf(string text) => Split(text).Length;

    /// <summary>The first six words.</summary>
    public static string Of(string text)
    {
        var words = Split(text);
        return words.Length <= MostWords ? text.Trim() : string.Join(' ', words.Take(MostWords)).TrimEnd(',', ';', ':', '-');
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
