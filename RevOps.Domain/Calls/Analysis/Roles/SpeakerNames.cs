namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>Compares a speaker's name as a tool writes it with a person's: "Marcus", "marcus boyd", "Boyd, Marcus (Sales)", "Agent (Ben)".</summary>
public static class SpeakerNames
{
    /// <summary>How well they match: 1 the same, 0.9 one is part of the other, 0 not at all.</summary>
    public static double Match(string speaker, string person)
    {
        var a = Parts(speaker);
        var b = Parts(person);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        if (a.Order().SequenceEqual(b.Order()))
        {
            return 1;
        }

        var (less, more) = a.Length <= b.Length ? (a, b) : (b, a);
        return less.All(more.Contains) ? 0.9 : 0;
    }

    /// <summary>True where the e-mail's local part is made of the speaker's name.</summary>
    public static bool MatchesEmail(string speaker, string? email)
    {
        var at = email?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at > 0 && Match(speaker, email![..at].Replace('.', ' ').Replace('_', ' ').Replace('-', ' ')) >= 1;
    }

    /// <summary>The name's words, lower case.</summary>
    public static string[] Parts(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant().Split([' ', ',', '(', ')', '.', '_', '/', '[', ']', '|'], StringSplitOptions.RemoveEmptyEntries);
    }
}
