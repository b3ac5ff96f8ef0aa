namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>A job title as one of few words: titles themselves are too many to learn from.</summary>
internal static class Seniority
{
    private static readonly char[] Between = [' ', ',', '.', '/', '-', '&', '(', ')'];

    private static readonly (string Level, string[] Words)[] Levels =
    [
        ("student", ["student", "intern", "trainee", "apprentice"]),
        ("director", ["vp", "vice", "director", "head"]),
        ("executive", ["chief", "ceo", "cto", "cio", "cfo", "coo", "cmo", "cro", "founder", "co-founder", "owner", "president", "partner"]),
        ("manager", ["manager", "lead", "supervisor"]),
    ];

    /// <summary>The level; null without a title.</summary>
    public static string? Of(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var words = title.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return Levels.Where(x => x.Words.Intersect(words).Any()).Select(x => x.Level).FirstOrDefault("staff");
    }
}
