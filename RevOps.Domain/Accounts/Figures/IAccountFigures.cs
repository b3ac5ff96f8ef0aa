namespace RevOps.Domain.Accounts.Figures;

/// <summary>Keeps the figures of accounts and reads what they are made of.</summary>
public interface IAccountFigures
{
    /// <summary>When contracts, deals, activities or accounts were last imported, which makes all figures old; null for never.</summary>
    Task<DateTimeOffset?> LatestImportAsync(CancellationToken cancellationToken);

    /// <summary>Accounts without figures, with figures from before a moment, or from before the end of an import that brought usage of theirs.</summary>
    Task<IReadOnlyList<AccountId>> StaleAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>What accounts are judged by.</summary>
    /// <param name="accounts">Which.</param>
    /// <param name="usageFrom">First day of the use that is read.</param>
    /// <param name="today">The day as the organisation counts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<AccountEvidence>> EvidenceAsync(IReadOnlyCollection<AccountId> accounts, DateOnly usageFrom, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Units in which products are counted, by their code.</summary>
    Task<IReadOnlyDictionary<string, string>> UnitsAsync(CancellationToken cancellationToken);

    /// <summary>Stores figures in place of older ones; those of accounts that went meanwhile are left out.</summary>
    Task StoreAsync(IReadOnlyList<AccountFigures> figures, CancellationToken cancellationToken);

    /// <summary>Says that all figures are out of date: they stay to be seen until they are made anew in the background.</summary>
    Task OutdateAsync(CancellationToken cancellationToken);

    /// <summary>Throws all figures away: they are made anew in the background.</summary>
    Task ClearAsync(CancellationToken cancellationToken);
}
