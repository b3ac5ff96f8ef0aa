using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Takes an import back in one transaction: fields first, since rows that it made are found by it.</summary>
internal sealed class UndoImport(IDbContextFactory<RevOpsDb> databases, IOrganisation organisation, TimeProvider time)
{
    public async Task RunAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var import = await db.Imports.AsNoTracking().SingleAsync(x => x.Id == id, cancellationToken);
        var began = time.GetUtcNow().AddMilliseconds(-1);
        var left = await PutBackAsync(db, import, cancellationToken);
        var kept = await new RemoveImported(db, id, cancellationToken).RunAsync(import.Kind);
        if (import.Kind == ImportKind.Deals)
        {
            await RefreshDeals.PutBackAsync(db, import.Source, began, cancellationToken);
        }

        await RefreshDeals.RunAsync(db, import.Source, import.Kind, time.GetUtcNow(), cancellationToken);
        await db.ImportedChanges.Where(x => x.Import == id).ExecuteDeleteAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var current = await db.Imports.SingleAsync(x => x.Id == id, cancellationToken);
        current.End(ImportState.Undone, Words(left, kept), time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string? Words(int left, int kept)
    {
        var parts = new[]
        {
            left > 0 ? $"{left} {(left == 1 ? "field was" : "fields were")} changed since and stay as they are" : null,
            kept > 0 ? $"{kept} {(kept == 1 ? "row stays, since calls, notes, contracts or usage hang on it" : "rows stay, since calls, notes, contracts or usage hang on them")}" : null,
        };
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? null : string.Join(". ", said) + ".";
    }

    private async Task<int> PutBackAsync(RevOpsDb db, Import import, CancellationToken cancellationToken)
    {
        switch (ImportTargets.Of(import.Kind))
        {
            case RecordTarget target:
                var lookups = await ImportLookups.ReadAsync(db, import.Source, cancellationToken);
                var stages = new StageBook(await db.DealStages.AsNoTracking().ToListAsync(cancellationToken));
                var settings = await organisation.ReadAsync(cancellationToken);
                var context = new ImportContext(import.Id, import.Source, import.Mapping.Currency ?? settings.Currency, stages, time.GetUtcNow());
                return await target.Accept(new UndoneRecords(db, import, lookups, context, cancellationToken));
            default:
                return await PutFiguresBackAsync(db, import, cancellationToken);
        }
    }

    private static async Task<int> PutFiguresBackAsync(RevOpsDb db, Import import, CancellationToken cancellationToken)
    {
        var left = 0;
        foreach (var change in await db.ImportedChanges.AsNoTracking().Where(x => x.Import == import.Id).OrderByDescending(x => x.Row).ToListAsync(cancellationToken))
        {
            left += await (import.Kind == ImportKind.Usage ? UsageAsync(db, change, cancellationToken) : RateAsync(db, change, cancellationToken)) ? 0 : 1;
        }

        await db.SaveChangesAsync(cancellationToken);
        return left;
    }

    private static async Task<bool> UsageAsync(RevOpsDb db, ImportedChange change, CancellationToken cancellationToken)
    {
        var key = UsageKey.Parse(change.Record);
        var day = await db.Usage.FindAsync([key.Account, key.Day, key.Product, key.Region], cancellationToken);
        if (day is null || FieldText.Write(day.Quantity) != change.Fields[0].After || FieldText.Write(day.ActiveUsers) != change.Fields[1].After)
        {
            return false;
        }

        day.Count(
            double.Parse(change.Fields[0].Before!, System.Globalization.CultureInfo.InvariantCulture),
            change.Fields[1].Before is { } users ? int.Parse(users, System.Globalization.CultureInfo.InvariantCulture) : null);
        return true;
    }

    private static async Task<bool> RateAsync(RevOpsDb db, ImportedChange change, CancellationToken cancellationToken)
    {
        var day = DateOnly.Parse(change.Record[3..], System.Globalization.CultureInfo.InvariantCulture);
        var rate = await db.ExchangeRates.FindAsync([change.Record[..3], day], cancellationToken);
        if (rate is null || FieldText.Write(rate.Rate) != change.Fields[0].After)
        {
            return false;
        }

        rate.Correct(decimal.Parse(change.Fields[0].Before!, System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }
}
