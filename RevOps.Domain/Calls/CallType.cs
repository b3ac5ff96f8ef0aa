namespace RevOps.Domain.Calls;

/// <summary>What a call is held for. JSON and URLs use the kebab-case key of <see cref="CallTypes"/>.</summary>
public enum CallType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>First contact, unannounced: earns attention and a meeting.</summary>
    ColdCall = 1,

    /// <summary>Finds out pain, impact, people and process.</summary>
    Discovery = 2,

    /// <summary>Shows the product against the stated pain.</summary>
    Demo = 3,

    /// <summary>Price, terms, security and paper: everything between "we want it" and the signature.</summary>
    Negotiation = 4,

    /// <summary>An existing customer: value reviewed, risk surfaced, contract continued.</summary>
    Renewal = 5,

    /// <summary>A help-desk or service conversation; judged by the general rubric.</summary>
    Support = 6,
}

/// <summary>The keys of call types as they stand in JSON, URLs, CSV and the command line.</summary>
public static class CallTypes
{
    private static readonly (CallType Type, string Key, string Name)[] All =
    [
        (CallType.Unknown, "unknown", "Unknown"),
        (CallType.ColdCall, "cold-call", "Cold call"),
        (CallType.Discovery, "discovery", "Discovery"),
        (CallType.Demo, "demo", "Demo"),
        (CallType.Negotiation, "negotiation", "Negotiation"),
        (CallType.Renewal, "renewal", "Renewal"),
        (CallType.Support, "support", "Support"),
    ];

    /// <summary>The key, such as <c>cold-call</c>.</summary>
    public static string Key(this CallType type) => Array.Find(All, x => x.Type == type).Key ?? "unknown";

    /// <summary>The name on screen, such as "Cold call".</summary>
    public static string Name(this CallType type) => Array.Find(All, x => x.Type == type).Name ?? "Unknown";

    /// <summary>
    /// Reads a key or a name, whatever its case; <c>pricing</c> and <c>security-review</c> are steps of a negotiation.
    /// Null where it is none.
    /// </summary>
    public static CallType? Parse(string? text)
    {
        var key = text?.Trim().Replace(' ', '-').Replace('_', '-');
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        if (key.Equals("pricing", StringComparison.OrdinalIgnoreCase) || key.Equals("security-review", StringComparison.OrdinalIgnoreCase))
        {
            return CallType.Negotiation;
        }

        var match = Array.FindIndex(All, x => x.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        return match < 0 ? null : All[match].Type;
    }
}
