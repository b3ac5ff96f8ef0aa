using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Context;

/// <summary>Finds what was said to the same customer before.</summary>
public interface ICustomerHistory
{
    /// <summary>How many calls it looks back.</summary>
    const int MostCalls = 3;

    /// <summary>
    /// The newest earlier calls with the same customer, whoever may see them: the review asks, not a person. Objections are read of
    /// the newest one alone, since older ones had a call in which to come up.
    /// </summary>
    /// <param name="account">The customer; null: the people decide.</param>
    /// <param name="customerEmails">The customer's people of the call; asked for only where there is no account.</param>
    /// <param name="before">Calls that began before.</param>
    /// <param name="except">The call itself.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<IReadOnlyList<EarlierCall>> FindAsync(
        AccountId? account, IReadOnlyCollection<string> customerEmails, DateTimeOffset before, CallId? except, CancellationToken cancellationToken);
}
