using System.Globalization;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>What an alert is about: a deal, an account, a lead, or a person's forecast.</summary>
public sealed record AlertSubject
{
    private AlertSubject(string key, string name) => (Key, Name) = (key, name);

    /// <summary>Names it, in a few characters.</summary>
    public string Key { get; }

    /// <summary>For a person.</summary>
    public string Name { get; }

    /// <summary>The deal, where it is one.</summary>
    public DealId? Deal { get; private init; }

    /// <summary>The account, where it is one.</summary>
    public AccountId? Account { get; private init; }

    /// <summary>The lead, where it is one.</summary>
    public LeadId? Lead { get; private init; }

    /// <summary>Who owns it; of a forecast, whose it is.</summary>
    public UserId? Owner { get; private init; }

    /// <summary>The team whose managers see it.</summary>
    public TeamId? Team { get; private init; }

    /// <summary>A deal.</summary>
    public static AlertSubject Of(DealId deal, string name, UserId? owner, TeamId? team) => new($"deal:{deal}", name) { Deal = deal, Owner = owner, Team = team };

    /// <summary>An account.</summary>
    public static AlertSubject Of(AccountId account, string name, UserId? owner, TeamId? team) => new($"account:{account}", name) { Account = account, Owner = owner, Team = team };

    /// <summary>A lead.</summary>
    public static AlertSubject Of(LeadId lead, string name, UserId? owner, TeamId? team) => new($"lead:{lead}", name) { Lead = lead, Owner = owner, Team = team };

    /// <summary>What a person will sell in a quarter, or the people they see.</summary>
    public static AlertSubject OfForecast(UserId person, FiscalPeriod quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return new(string.Create(CultureInfo.InvariantCulture, $"forecast:{person}:{quarter.From:yyyy-MM-dd}"), $"Forecast {quarter.Name}") { Owner = person };
    }
}
