namespace RevOps.Web.Components.Governance;

/// <summary>The log's keys in words; a key without words of its own is read out: <c>call.comment-removed</c>, "Comment removed".</summary>
internal static class AuditWords
{
    private const int VisibleId = 8;

    public static string GroupOf(string action) => action.Split('.')[0];

    public static string OfGroup(string group) => group switch
    {
        "user" => "Everything on users",
        "team" => "Everything on teams",
        "key" => "Everything on API keys",
        "token" => "Everything on people's own tokens",
        "call" => "Everything on calls",
        "score" => "Everything on scores",
        "connection" => "Everything on connections",
        "review" => "Everything on reviews",
        "write" => "Everything on writes to the CRM",
        "live-call" => "Everything on live calls",
        "coaching" => "Everything on coaching rules",
        "deal" => "Everything on deals",
        "lead" => "Everything on leads",
        "icp" => "Everything on the ideal customer profile",
        "alerts" => "Everything on alerts",
        "playbook" => "Everything on the playbook",
        "organisation" => "Everything on the organisation",
        "session" => "Everything on sessions",
        _ => $"Everything on {group}",
    };

    public static string OfAction(string action)
    {
        var (group, verb) = Halves(action, '.');
        var words = verb.Replace('-', ' ');
        return words.Length == 0 ? action : $"{Capital(group)} {words}";
    }

    /// <summary>Such as "User 3f2a91c0": enough of the id to tell two apart.</summary>
    public static string OfSubject(string subject)
    {
        var (kind, id) = Halves(subject, ':');

        // Version 7 ids begin with their time, which those of one day share.
        return id.Length > VisibleId ? $"{Capital(kind)} …{id[^VisibleId..]}" : subject;
    }

    private static (string First, string Second) Halves(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text, "") : (text[..place], text[(place + 1)..]);
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
