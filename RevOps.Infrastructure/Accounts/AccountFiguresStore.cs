using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Engagement;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Usage;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Accounts;

/// <inheritdoc />
internal sealed class AccountFiguresStore(IDbContextFactory<RevOpsDb> databases) : IAccountFigures
{
    private const int TouchDays = 120;
    private const int PeopleDays = 90;
    private const int ActiveDays = 30;

    private static readonly ImportKind[] Kinds =
    [
        ImportKind.Accounts, ImportKind.Contacts, ImportKind.Contracts, ImportKind.Deals, ImportKind.Activities, ImportKind.Rates,
    ];

    public async Task<DateTimeOffset?> LatestImportAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // Usage comes every day and for some accounts: each knows the import that brought it. Only what is undone is not known by account
        return await db.Imports.Where(x => Kinds.Contains(x.Kind) || (x.Kind == ImportKind.Usage && x.State == ImportState.Undone)).MaxAsync(x => x.EndedAt, cancellationToken);
    }

    public async Task<IReadOnlyList<AccountId>> StaleAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Accounts
            .Where(x => !db.AccountFigures.Any(f => f.AccountId == x.Id && f.ReckonedAt >= before && !db.Imports.Any(i => i.Id == x.UsageImport && i.EndedAt > f.ReckonedAt)))
            .OrderBy(x => x.Id).Select(x => x.Id).Take(most).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<AccountEvidence>> EvidenceAsync(
        IReadOnlyCollection<AccountId> accounts, DateOnly usageFrom, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = accounts.ToList();
        var some = accounts.Select(x => (AccountId?)x).ToList();
        var midnight = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        var (touchesFrom, peopleFrom) = (midnight.AddDays(-TouchDays), midnight.AddDays(-PeopleDays));

        // The day that is on is not whole: it would look like a fall
        var usage = await db.Usage.AsNoTracking().Where(x => ids.Contains(x.AccountId) && x.Day >= usageFrom && x.Day < today)
            .Select(x => new { x.AccountId, x.Day, x.Product, x.Region, x.Quantity, x.ActiveUsers }).ToListAsync(cancellationToken);
        var contracts = await db.Contracts.AsNoTracking().Where(x => some.Contains(x.AccountId)).ToListAsync(cancellationToken);
        var activities = await TouchesAsync(db, some, touchesFrom, midnight.AddDays(1), cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => some.Contains(x.AccountId) && x.StartedAt >= touchesFrom)
            .Select(x => new { x.AccountId, x.StartedAt }).ToListAsync(cancellationToken);
        var deals = await db.Deals.Where(x => some.Contains(x.AccountId) && x.State == DealState.Open).GroupBy(x => x.AccountId)
            .Select(x => new { x.Key, Count = x.Count() }).ToListAsync(cancellationToken);

        var days = usage.ToLookup(x => x.AccountId);
        return
        [
            .. ids.Select(id => new AccountEvidence
            {
                Account = id,
                Contracts = [.. contracts.Where(x => x.AccountId == id)],
                Usage = [.. days[id].Select(x => new UsageFact(x.Day, x.Product, x.Region, x.Quantity))],
                ActiveUsers = days[id].Where(x => x.Day >= today.AddDays(-ActiveDays) && x.ActiveUsers != null)
                    .GroupBy(x => (x.Day, x.Product)).Select(x => x.Sum(y => y.ActiveUsers)).Max(),
                Touches =
                [
                    .. activities.Where(x => x.AccountId == id).Select(x => new AccountTouch(x.At, Kind(x.Kind), x.Kind == ActivityKind.Meeting || x.Direction == ActivityDirection.Inbound, 1)),
                    .. calls.Where(x => x.AccountId == id).Select(x => new AccountTouch(x.StartedAt, "call", FromThem: true, 1)),
                ],
                PeopleInTouch = activities.Where(x => x.AccountId == id && x.At >= peopleFrom && x.ContactId != null).Select(x => x.ContactId).Distinct().Count() is > 0 and var people ? people : null,
                OpenDeals = deals.FirstOrDefault(x => x.Key == id)?.Count ?? 0,
            }),
        ];
    }

    public async Task<IReadOnlyDictionary<string, string>> UnitsAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var units = await db.Products.Where(x => x.Unit != null).Select(x => new { x.Code, x.Unit }).ToListAsync(cancellationToken);
        return units.ToDictionary(x => x.Code, x => x.Unit!, StringComparer.OrdinalIgnoreCase);
    }

    public async Task StoreAsync(IReadOnlyList<AccountFigures> figures, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ids = figures.Select(x => x.AccountId).ToList();
        await db.AccountFigures.Where(x => ids.Contains(x.AccountId)).ExecuteDeleteAsync(cancellationToken);
        var there = await db.Accounts.Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToHashSetAsync(cancellationToken);
        db.AccountFigures.AddRange(figures.Where(x => there.Contains(x.AccountId)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException) when (figures.Count == 1)
        {
            // Two who look at an account at once reckon the same: the first one's figures are as good
        }
    }

    public async Task OutdateAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.AccountFigures.ExecuteUpdateAsync(x => x.SetProperty(f => f.ReckonedAt, DateTimeOffset.UnixEpoch), cancellationToken);
    }

    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.AccountFigures.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Meetings, calls and mails that were. What hangs on several deals of an account stands in several rows and counts once.</summary>
    private static async Task<List<Touch>> TouchesAsync(
        RevOpsDb db, List<AccountId?> accounts, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var activities = await db.Activities.AsNoTracking()
            .Where(x => accounts.Contains(x.AccountId) && x.Done && x.Kind != ActivityKind.Task && x.At >= from && x.At < until)
            .Select(x => new Touch(x.AccountId, x.At, x.Kind, x.Direction, x.ContactId, x.ObjectKey ?? x.Id.ToString())).ToListAsync(cancellationToken);
        var mails = await db.AttachedNotes.AsNoTracking().Where(x => accounts.Contains(x.AccountId) && x.IsEmail && x.At >= from && x.At < until)
            .Select(x => new Touch(x.AccountId, x.At, ActivityKind.Email, x.Direction, x.ContactId, x.MessageId ?? x.ObjectKey ?? x.Id.ToString())).ToListAsync(cancellationToken);
        return [.. activities.Concat(mails).DistinctBy(x => (x.AccountId, x.Key))];
    }

    private static string Kind(ActivityKind kind) => kind switch { ActivityKind.Email => "email", ActivityKind.Meeting => "meeting", _ => "call" };

    private sealed record Touch(AccountId? AccountId, DateTimeOffset At, ActivityKind Kind, ActivityDirection Direction, ContactId? ContactId, string Key);
}
