using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Alerts.Judging;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>A rule that somebody set.</summary>
internal sealed class RevenueRuleRecord
{
    public required RevenueAlertKind Kind { get; set; }

    public required RevenueAlertRule Rule { get; set; }
}

/// <summary>Quiet hours of a person, or of the organisation.</summary>
internal sealed class QuietHoursRecord
{
    public const string Organisation = "all";

    public required string Scope { get; set; }

    public required TimeOnly From { get; set; }

    public required TimeOnly To { get; set; }

    public static string ScopeOf(UserId? person) => person?.ToString() ?? Organisation;

    public QuietHours ToHours() => new(From, To);
}

/// <summary>How far a deal was looked at: written with the alerts of that look, so that a look that breaks off is made again and none twice.</summary>
internal sealed class DealAlertMark
{
    public required DealId DealId { get; set; }

    public required DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>Of the assessment that was looked at.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public required DealMark Mark { get; set; }
}

/// <summary>How far an account was looked at.</summary>
internal sealed class AccountAlertMark
{
    public required AccountId AccountId { get; set; }

    public required DateTimeOffset FirstSeenAt { get; set; }

    public required DateTimeOffset SeenAt { get; set; }
}

/// <summary>How far a lead was looked at.</summary>
internal sealed class LeadAlertMark
{
    public required LeadId LeadId { get; set; }

    public required DateTimeOffset SeenAt { get; set; }

    public required bool IsHot { get; set; }
}

/// <summary>
/// What is new here is not whole at once: a deal's calls and people, an account's use and contracts come in files of their own after it. What they
/// bring in this time was so before, and turned nothing.
/// </summary>
internal static class Settling
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(30);

    public static bool Holds(DateTimeOffset? firstSeen, DateTimeOffset now) => firstSeen is not { } since || now < since + Time;
}
