using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>
/// Something that happened to a deal, an account, a lead or a forecast. There is one for a kind, subject and cause until that cause is over,
/// however often and by how many nodes it is found.
/// </summary>
public sealed class RevenueAlert
{
    /// <summary>Characters of the cause.</summary>
    public const int LongestCause = 300;

    /// <summary>Characters of title, subject and what to do.</summary>
    public const int LongestText = 300;

    private RevenueAlert()
    {
    }

    /// <summary>Notes what was found.</summary>
    public RevenueAlert(RevenueAlertRule rule, AlertSubject subject, AlertFinding found, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(found);
        Id = Guid.CreateVersion7(at);
        Kind = rule.Kind;
        Severity = rule.Severity;
        SubjectKey = subject.Key;
        SubjectName = Cut(subject.Name, LongestText);
        DealId = subject.Deal;
        AccountId = subject.Account;
        LeadId = subject.Lead;
        OwnerId = subject.Owner;
        TeamId = subject.Team;
        Cause = Cut(found.Cause, LongestCause);
        Title = Cut(found.Title, LongestText);
        Do = Cut(found.Do, LongestText);
        Evidence = found.Evidence;
        At = at;
    }

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>The rule.</summary>
    public RevenueAlertKind Kind { get; private set; }

    /// <summary>How much it presses.</summary>
    public AlertSeverity Severity { get; private set; }

    /// <summary>What it is about.</summary>
    public string SubjectKey { get; private set; } = "";

    /// <summary>What that is called.</summary>
    public string SubjectName { get; private set; } = "";

    /// <summary>The deal, where it is about one.</summary>
    public DealId? DealId { get; private set; }

    /// <summary>The account, where it is about one.</summary>
    public AccountId? AccountId { get; private set; }

    /// <summary>The lead, where it is about one.</summary>
    public LeadId? LeadId { get; private set; }

    /// <summary>Who owned it when people were last told.</summary>
    public UserId? OwnerId { get; private set; }

    /// <summary>Whose team it was then.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>Tells alerts of a kind and subject apart.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>What happened.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What to do about it.</summary>
    public string Do { get; private set; } = "";

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<AlertEvidence> Evidence { get; private set; } = [];

    /// <summary>When it was found.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the cause was over; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Notes that the cause is over.</summary>
    public void End(DateTimeOffset at) => EndedAt = at;

    /// <summary>Notes who owns it now.</summary>
    public void Give(UserId? owner, TeamId? team) => (OwnerId, TeamId) = (owner, team);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
