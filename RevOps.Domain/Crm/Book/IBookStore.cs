namespace RevOps.Domain.Crm.Book;

/// <summary>
/// Keeps what is read of connected CRMs. Each method is one transaction: a page is stored together with how far the reading came. They return
/// false where another reading of the connection was quicker; then nothing is stored, and what it found counts.
/// </summary>
public interface IBookStore
{
    /// <summary>How far a kind was read.</summary>
    Task<BookReading> FindAsync(ConnectionId connection, CrmObjectKind kind, CancellationToken cancellationToken);

    /// <summary>Stores who the CRM's users are and which stages there are.</summary>
    Task SaveAsync(ConnectionId connection, IReadOnlyList<CrmOwner> owners, IReadOnlyList<CrmDealStage> stages, CancellationToken cancellationToken);

    /// <summary>Stores companies. Here and below, <c>asOf</c> is a time before they were read.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmAccount> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores people.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmContact> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores deals with their history. What of one was changed here since, or is on its way there, is left alone.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmDeal> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores products. One that is known by its code already is the same one.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmProduct> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores the lines of deals. One that hangs on no deal that is known here is left out.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmLineItem> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores quotas of people.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmQuota> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores leads. What a person decided here holds until the CRM says something else than it did.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmLead> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>Stores notes, e-mails, meetings or tasks. They count for every deal that they hang on.</summary>
    Task<bool> SaveAsync(BookReading reading, CrmPage<CrmActivity> page, DateTimeOffset asOf, CancellationToken cancellationToken);

    /// <summary>The next of a kind to be asked for whether they are still there, in the order of the CRM's ids as text.</summary>
    Task<IReadOnlyList<string>> NextToCheckAsync(BookReading reading, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Stores which of these are still there. Deals and leads that are not leave every list and figure until they come back, and products are
    /// sold no more; lines of deals, quotas, notes, mails, meetings and tasks are removed.
    /// </summary>
    Task<bool> SaveCheckAsync(BookReading reading, IReadOnlyList<string> asked, IReadOnlyCollection<string> there, CancellationToken cancellationToken);

    /// <summary>Notes why a kind could not be read.</summary>
    Task FailAsync(ConnectionId connection, CrmObjectKind kind, CrmError error, CancellationToken cancellationToken);
}
