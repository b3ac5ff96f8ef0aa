using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <inheritdoc />
internal sealed class BookStore(IDbContextFactory<RevOpsDb> databases, IReviewSignals signals, TimeProvider time) : IBookStore
{
    private const int MostTries = 5;

    public async Task<BookReading> FindAsync(ConnectionId connection, CrmObjectKind kind, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.CrmReadings.AsNoTracking().SingleOrDefaultAsync(x => x.ConnectionId == connection && x.Kind == kind, cancellationToken)
            ?? new BookReading(connection, kind);
    }

    public Task SaveAsync(ConnectionId connection, IReadOnlyList<CrmOwner> owners, IReadOnlyList<CrmDealStage> stages, CancellationToken cancellationToken) =>
        TryAsync(
            async db =>
            {
                await SaveOwnersAsync(db, connection, owners, cancellationToken);
                await new StageMerge(db, connection).RunAsync(stages, cancellationToken);
                await LinkRecords.RunAsync(db, connection.ToString(), ImportKind.Owners, cancellationToken);
                return true;
            },
            cancellationToken);

    public Task<bool> SaveAsync(BookReading reading, CrmPage<CrmAccount> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        SaveAsync(reading, page, async (db, people) => await new AccountMerge(db, reading.ConnectionId, people).RunAsync(page.Items, cancellationToken), cancellationToken);

    public Task<bool> SaveAsync(BookReading reading, CrmPage<CrmContact> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        SaveAsync(reading, page, async (db, _) => await new ContactMerge(db, reading.ConnectionId).RunAsync(page.Items, cancellationToken), cancellationToken);

    public async Task<bool> SaveAsync(BookReading reading, CrmPage<CrmDeal> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        Tell(page, await SaveAsync(
            reading, page, async (db, people) => await new DealMerge(db, reading.ConnectionId, people, asOf, time.GetUtcNow()).RunAsync(page.Items, cancellationToken), cancellationToken));

    public Task<bool> SaveAsync(BookReading reading, CrmPage<CrmProduct> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        SaveAsync(reading, page, async (db, _) => await new ProductMerge(db, reading.ConnectionId).RunAsync(page.Items, cancellationToken), cancellationToken);

    public async Task<bool> SaveAsync(BookReading reading, CrmPage<CrmLineItem> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        Tell(page, await SaveAsync(
            reading, page, async (db, _) => await new LineItemMerge(db, reading.ConnectionId).RunAsync(page.Items, cancellationToken), cancellationToken));

    public Task<bool> SaveAsync(BookReading reading, CrmPage<CrmQuota> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        SaveAsync(reading, page, async (db, people) => await new QuotaMerge(db, reading.ConnectionId, people).RunAsync(page.Items, cancellationToken), cancellationToken);

    public async Task<bool> SaveAsync(BookReading reading, CrmPage<CrmLead> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        Tell(page, await SaveAsync(
            reading, page, async (db, people) => await new LeadMerge(db, reading.ConnectionId, people, time.GetUtcNow()).RunAsync(page.Items, cancellationToken), cancellationToken));

    public async Task<bool> SaveAsync(BookReading reading, CrmPage<CrmActivity> page, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        Tell(page, await SaveAsync(
            reading, page, async (db, people) => await new ActivityMerge(db, reading.ConnectionId, people, time.GetUtcNow()).RunAsync(reading.Kind, page.Items, cancellationToken), cancellationToken));

    public async Task<IReadOnlyList<string>> NextToCheckAsync(BookReading reading, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await BookChecks.NextAsync(db, reading, most, cancellationToken);
    }

    public Task<bool> SaveCheckAsync(BookReading reading, IReadOnlyList<string> asked, IReadOnlyCollection<string> there, CancellationToken cancellationToken) =>
        TryAsync(
            async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                if (await HeldAsync(db, reading, cancellationToken) is not { } held)
                {
                    return false;
                }

                // A round that came to its end begins anew
                held.Checked(asked.Count < ReadBook.MostChecked ? null : asked[^1]);
                await BookChecks.SaveAsync(db, reading, asked, there, time.GetUtcNow(), cancellationToken);
                var changed = await db.SaveChangesAsync(cancellationToken) > 1;
                if (reading.Kind == CrmObjectKind.Deal)
                {
                    var source = reading.ConnectionId.ToString();
                    await SpanScopes.FollowAsync(db, db.Deals.Where(x => x.Source == source && asked.Contains(x.ExternalId!)), cancellationToken);
                }

                await transaction.CommitAsync(cancellationToken);
                if (changed)
                {
                    signals.Changed();
                }

                return true;
            },
            cancellationToken);

    public Task FailAsync(ConnectionId connection, CrmObjectKind kind, CrmError error, CancellationToken cancellationToken) =>
        TryAsync(
            async db =>
            {
                var reading = await db.CrmReadings.SingleOrDefaultAsync(x => x.ConnectionId == connection && x.Kind == kind, cancellationToken)
                    ?? db.CrmReadings.Add(new BookReading(connection, kind)).Entity;
                reading.Failed(error, time.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken);

    private Task<bool> SaveAsync<T>(
        BookReading reading, CrmPage<T> page, Func<RevOpsDb, ImportLookups, Task> merge, CancellationToken cancellationToken) =>
        TryAsync(
            async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                if (await HeldAsync(db, reading, cancellationToken) is not { } held)
                {
                    return false;
                }

                held.Read(page.Next, time.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                await merge(db, await ImportLookups.ReadAsync(db, reading.ConnectionId.ToString(), cancellationToken));
                await transaction.CommitAsync(cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>Pages that show what was read look again.</summary>
    private bool Tell<T>(CrmPage<T> page, bool saved)
    {
        if (saved && page.Items.Count > 0)
        {
            signals.Changed();
        }

        return saved;
    }

    /// <summary>The reading as it is stored; null where somebody else read on since.</summary>
    private static async Task<BookReading?> HeldAsync(RevOpsDb db, BookReading reading, CancellationToken cancellationToken)
    {
        var stored = await db.CrmReadings.SingleOrDefaultAsync(x => x.ConnectionId == reading.ConnectionId && x.Kind == reading.Kind, cancellationToken);
        return stored is null && reading.Version == 0 ? db.CrmReadings.Add(new BookReading(reading.ConnectionId, reading.Kind)).Entity
            : stored?.Version == reading.Version ? stored
            : null;
    }

    private static async Task SaveOwnersAsync(RevOpsDb db, ConnectionId connection, IReadOnlyList<CrmOwner> owners, CancellationToken cancellationToken)
    {
        var source = connection.ToString();
        var known = await db.OwnerNames.Where(x => x.Source == source).ToDictionaryAsync(x => x.ExternalId!, cancellationToken);
        foreach (var owner in owners.Where(x => x.Id.Length <= SourcedConfiguration.KeyLength).DistinctBy(x => x.Id))
        {
            var name = BookText.Fit(owner.Name, 200) ?? owner.Id;
            if (!known.TryGetValue(owner.Id, out var row))
            {
                row = new OwnerName(name, BookText.Fit(owner.Email, 320));
                row.ComesFrom(source, owner.Id, null);
                db.OwnerNames.Add(row);
            }

            row.IsCalled(name, BookText.Fit(owner.Email, 320));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> TryAsync(Func<RevOpsDb, Task<bool>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            try
            {
                return await work(db);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Somebody stored the same company, moved one of the deals, or read on: look again
            }
        }
    }
}
