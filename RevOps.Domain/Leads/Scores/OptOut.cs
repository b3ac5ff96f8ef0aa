namespace RevOps.Domain.Leads.Scores;

/// <summary>How CRMs write that a person does not want to be reached in a way.</summary>
internal static class OptOut
{
    private static readonly HashSet<string> Mail = new(StringComparer.Ordinal) { "donotemail", "hasoptedoutofemail", "emailoptout", "hsemailoptout", "optedoutofemail", "unsubscribed" };

    private static readonly HashSet<string> Phone = new(StringComparer.Ordinal) { "donotcall", "donotphone", "calloptout", "hasoptedoutofcalls" };

    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "yes", "true", "1", "y" };

    /// <summary>The ways that were refused; empty where nothing says so.</summary>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, string>? fields)
    {
        var refused = (fields ?? new Dictionary<string, string>()).Where(x => Yes.Contains(x.Value.Trim())).Select(x => Plain(x.Key)).ToList();
        return [.. refused.Any(Mail.Contains) ? ["email"] : Array.Empty<string>(), .. refused.Any(Phone.Contains) ? ["phone"] : Array.Empty<string>()];
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
