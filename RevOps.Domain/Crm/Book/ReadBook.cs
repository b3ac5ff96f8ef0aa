using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm.Book;

/// <summary>
/// Reads what changed in a connected CRM: its users and stages, companies, people, quotas, products, deals and their lines, leads, activities, in this order,
/// so that each finds what it points to. Then it asks for some of them whether they are still there, since what was deleted changes no more.
/// </summary>
public sealed class ReadBook(ICrmConnectionReader connections, ICrmConnectors connectors, IBookStore store, IReviewQueue queue, TimeProvider time)
{
    /// <summary>A reading ends after so many pages of a kind; the next one goes on.</summary>
    public const int MostPages = 200;

    /// <summary>So many of a kind a reading asks for whether they are still there: one request.</summary>
    public const int MostChecked = 100;

    private static readonly CrmObjectKind[] Activities = [CrmObjectKind.Note, CrmObjectKind.Email, CrmObjectKind.Meeting, CrmObjectKind.Task];

    /// <summary>What is read, in this order.</summary>
    public static readonly IReadOnlyList<CrmObjectKind> Kinds =
        [CrmObjectKind.Account, CrmObjectKind.Contact, CrmObjectKind.Quota, CrmObjectKind.Product, CrmObjectKind.Deal, CrmObjectKind.LineItem, CrmObjectKind.Lead, .. Activities];

    private static readonly CrmObjectKind[] Checked = [CrmObjectKind.Deal, CrmObjectKind.Lead, CrmObjectKind.Product, CrmObjectKind.LineItem, CrmObjectKind.Quota, .. Activities];

    /// <summary>What an activity may hang on: until these are read to their end, activities wait.</summary>
    private static readonly CrmObjectKind[] Awaited = [CrmObjectKind.Contact, CrmObjectKind.Deal, CrmObjectKind.Lead];

    /// <summary>Reads. Null where all was read; else why not.</summary>
    public async Task<CrmError?> RunAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } crm)
        {
            return null;
        }

        if (await FrameAsync(id, crm, cancellationToken) is { } frameless)
        {
            return await FailAsync(id, CrmObjectKind.Deal, frameless, cancellationToken);
        }

        // Credentials that may not read one kind can still read the others. Lines and activities wait until what they hang on is read
        var (first, unread) = ((CrmError?)null, new HashSet<CrmObjectKind>());
        foreach (var (kind, read) in Reads(crm).Where(x => !Waits(x.Kind, unread)))
        {
            var (error, ended) = await WalkAsync(id, kind, read, cancellationToken);
            first ??= error;
            if (!ended)
            {
                unread.Add(kind);
            }

            if (error is not null && !IsOfKind(error))
            {
                return error;
            }
        }

        foreach (var kind in Checked)
        {
            var error = await CheckAsync(id, kind, crm, cancellationToken);
            first ??= error;
            if (error is not null && !IsOfKind(error))
            {
                return error;
            }
        }

        return first;
    }

    /// <summary>True where it says something of one kind of objects, and the others can be read all the same.</summary>
    private static bool IsOfKind(CrmError error) => error.Kind is CrmErrorKind.MissingScope or CrmErrorKind.NotFound or CrmErrorKind.Refused;

    private static bool Waits(CrmObjectKind kind, HashSet<CrmObjectKind> unread) => kind == CrmObjectKind.LineItem
        ? unread.Contains(CrmObjectKind.Deal)
        : Activities.Contains(kind) && unread.Overlaps(Awaited);

    private IEnumerable<(CrmObjectKind Kind, Func<BookReading, CancellationToken, Task<Result<bool, CrmError>>> Read)> Reads(ICrm crm) =>
    [
        (CrmObjectKind.Account, (at, stop) => PageAsync(at, crm.Book.ChangedAccountsAsync, store.SaveAsync, stop)),
        (CrmObjectKind.Contact, (at, stop) => PageAsync(at, crm.Book.ChangedContactsAsync, store.SaveAsync, stop)),
        (CrmObjectKind.Quota, (at, stop) => PageAsync(at, crm.Book.ChangedQuotasAsync, store.SaveAsync, stop)),
        (CrmObjectKind.Product, (at, stop) => PageAsync(at, crm.Book.ChangedProductsAsync, store.SaveAsync, stop)),
        (CrmObjectKind.Deal, (at, stop) => PageAsync(at, crm.Book.ChangedDealsAsync, store.SaveAsync, stop)),
        (CrmObjectKind.LineItem, (at, stop) => PageAsync(at, crm.Book.ChangedLineItemsAsync, store.SaveAsync, stop)),
        (CrmObjectKind.Lead, (at, stop) => PageAsync(at, crm.Book.ChangedLeadsAsync, store.SaveAsync, stop)),
        .. Activities.Select(kind => (kind, (Func<BookReading, CancellationToken, Task<Result<bool, CrmError>>>)((at, stop) =>
            PageAsync(at, (cursor, token) => crm.Book.ChangedActivitiesAsync(kind, cursor, token), store.SaveAsync, stop)))),
    ];

    /// <summary>The CRM; null where the connection is gone or may not be asked now.</summary>
    private async Task<ICrm?> OpenAsync(ConnectionId id, CancellationToken cancellationToken) =>
        await connections.FindAsync(id, cancellationToken) is { Paused: false } connection && !(connection.BlockedUntil > time.GetUtcNow())
            ? connectors.Open(connection)
            : null;

    private async Task<CrmError?> FrameAsync(ConnectionId id, ICrm crm, CancellationToken cancellationToken)
    {
        var owners = await crm.OwnersAsync(cancellationToken);
        if (!owners.IsSuccess)
        {
            return owners.Error;
        }

        var stages = await crm.Book.DealStagesAsync(cancellationToken);
        if (!stages.IsSuccess)
        {
            return stages.Error;
        }

        await store.SaveAsync(id, owners.Value, stages.Value, cancellationToken);
        return null;
    }

    /// <summary>Reads pages of a kind. It ended where nothing is left to read.</summary>
    private async Task<(CrmError? Error, bool Ended)> WalkAsync(
        ConnectionId id, CrmObjectKind kind, Func<BookReading, CancellationToken, Task<Result<bool, CrmError>>> read, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MostPages; page++)
        {
            // A connection that was paused or deleted meanwhile is not read to its end
            if (page > 0 && await OpenAsync(id, cancellationToken) is null)
            {
                return (null, false);
            }

            var more = await read(await store.FindAsync(id, kind, cancellationToken), cancellationToken);
            if (!more.IsSuccess)
            {
                return (await FailAsync(id, kind, more.Error, cancellationToken), false);
            }

            if (!more.Value)
            {
                return (null, true);
            }
        }

        return (null, false);
    }

    /// <summary>True where the walk goes on; it does not where somebody else was quicker.</summary>
    private async Task<Result<bool, CrmError>> PageAsync<T>(
        BookReading reading,
        Func<CrmCursor, CancellationToken, Task<Result<CrmPage<T>, CrmError>>> read,
        Func<BookReading, CrmPage<T>, DateTimeOffset, CancellationToken, Task<bool>> save,
        CancellationToken cancellationToken)
    {
        var asOf = time.GetUtcNow();
        var page = await read(reading.Cursor, cancellationToken);
        return page.IsSuccess ? await save(reading, page.Value, asOf, cancellationToken) && page.Value.More : page.Error;
    }

    private async Task<CrmError?> CheckAsync(ConnectionId id, CrmObjectKind kind, ICrm crm, CancellationToken cancellationToken)
    {
        var reading = await store.FindAsync(id, kind, cancellationToken);
        var asked = await store.NextToCheckAsync(reading, MostChecked, cancellationToken);
        if (asked.Count == 0)
        {
            return null;
        }

        var there = await crm.Book.ThereAsync(kind, asked, cancellationToken);
        if (!there.IsSuccess)
        {
            return await FailAsync(id, kind, there.Error, cancellationToken);
        }

        await store.SaveCheckAsync(reading, asked, there.Value, cancellationToken);
        return null;
    }

    /// <summary>What is of the whole connection stops it for a while; a scope that lacks stops only what needs it, and calls go on.</summary>
    private async Task<CrmError> FailAsync(ConnectionId id, CrmObjectKind kind, CrmError error, CancellationToken cancellationToken)
    {
        await store.FailAsync(id, kind, error, cancellationToken);
        if (error is { IsOfConnection: true, Kind: not CrmErrorKind.MissingScope })
        {
            await queue.BlockAsync(id, error.Problem, time.GetUtcNow() + (error.RetryAfter ?? TimeSpan.FromMinutes(1)), cancellationToken);
        }

        return error;
    }
}
