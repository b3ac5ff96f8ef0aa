using RevOps.Domain.Accounts.Engagement;
using RevOps.Domain.Accounts.Usage;

namespace RevOps.Domain.Accounts.Figures;

/// <summary>What an account is judged by, as it is stored.</summary>
public sealed record AccountEvidence
{
    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Its contracts, past ones too.</summary>
    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    /// <summary>Its use, day by day.</summary>
    public IReadOnlyList<UsageFact> Usage { get; init; } = [];

    /// <summary>The most people active on a day of the last 30, of one product over all regions; null where nobody says.</summary>
    public int? ActiveUsers { get; init; }

    /// <summary>Talks and letters of the last months.</summary>
    public IReadOnlyList<AccountTouch> Touches { get; init; } = [];

    /// <summary>People of theirs in touch within 90 days; null where no activity names a person.</summary>
    public int? PeopleInTouch { get; init; }

    /// <summary>Open deals.</summary>
    public int OpenDeals { get; init; }
}
