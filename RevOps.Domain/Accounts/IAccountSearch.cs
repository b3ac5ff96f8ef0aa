namespace RevOps.Domain.Accounts;

/// <summary>Finds accounts while somebody types.</summary>
public interface IAccountSearch
{
    /// <summary>At most <paramref name="most"/> accounts whose name or domain holds the text; names that begin with it first.</summary>
    Task<IReadOnlyList<AccountChoice>> FindAsync(string text, int most, CancellationToken cancellationToken);
}

/// <summary>An account to choose.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Its web domain; null where unknown.</param>
public sealed record AccountChoice(AccountId Id, string Name, string? Domain);
