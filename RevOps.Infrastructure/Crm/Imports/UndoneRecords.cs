using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Puts fields back that an import changed, unless somebody changed them since.</summary>
internal sealed class UndoneRecords(RevOpsDb db, Import import, ImportLookups lookups, ImportContext context, CancellationToken cancellationToken)
    : IRecordVisitor<Task<int>>
{
    /// <summary>Field of a change that says where a record comes from.</summary>
    public const string OriginField = "@origin";

    /// <summary>Field of a change of what the source says beyond our own fields.</summary>
    public const string CustomField = "@custom";

    private const int BatchSize = 1000;

    /// <summary>How many fields were left, since they were changed since.</summary>
    public async Task<int> Visit<T>(RecordTarget<T> target)
        where T : SourcedRecord
    {
        var (left, row) = (0, int.MaxValue);
        while (true)
        {
            var changes = await db.ImportedChanges.AsNoTracking().Where(x => x.Import == import.Id && x.Row < row)
                .OrderByDescending(x => x.Row).Take(BatchSize).ToListAsync(cancellationToken);
            if (changes.Count == 0)
            {
                return left;
            }

            row = changes[^1].Row;
            left += await PutBackAsync(target, changes);
        }
    }

    private async Task<int> PutBackAsync<T>(RecordTarget<T> target, List<ImportedChange> changes)
        where T : SourcedRecord
    {
        var (source, keys) = (import.Source, changes.ConvertAll(x => x.Record));
        var records = await db.Set<T>().Where(x => x.Source == source && keys.Contains(x.ExternalId!)).ToDictionaryAsync(x => x.ExternalId!, cancellationToken);
        var bound = target.Bound.ToDictionary(x => x.Field.Key);
        var left = 0;
        foreach (var change in changes.Where(x => records.ContainsKey(x.Record)))
        {
            // The origin goes back last: the others are found by it
            left += change.Fields.Reverse().Count(x => !PutBack(records[change.Record], x, bound));
        }

        await PointAsync(target, records.Values);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return left;
    }

    private bool PutBack<T>(T record, FieldChange change, Dictionary<string, BoundField<T>> bound)
        where T : SourcedRecord
    {
        if (change.Field == OriginField)
        {
            var origin = Json.Read<Origin>(change.Before!);
            record.Release(origin.Source, origin.ExternalId);
            return true;
        }

        if (change.Field == CustomField)
        {
            var isSame = record.CustomFields is { } now && Json.Write(now) == change.After;
            if (isSame)
            {
                record.KeepCustom(change.Before is null ? null : Json.Read<Dictionary<string, string>>(change.Before));
            }

            return isSame;
        }

        if (!bound.TryGetValue(change.Field, out var field) || FieldText.Write(field.Get(record, context)) != change.After)
        {
            return false;
        }

        field.Set(record, FieldText.Restore(field.Field, change.Before), context);
        return true;
    }

    private async Task PointAsync<T>(RecordTarget<T> target, IReadOnlyCollection<T> records)
        where T : SourcedRecord
    {
        foreach (var relation in target.Relations)
        {
            await lookups.PrepareAsync(db, relation.To, records.Select(relation.Key).OfType<string>(), cancellationToken);
            foreach (var record in records.Where(x => relation.Key(x) is not null))
            {
                relation.Set(record, lookups.Find(relation.To, relation.Key(record)!));
            }
        }

        foreach (var record in records.Where(x => Owners.KeyOf(x) is not null))
        {
            var owner = lookups.Owner(Owners.KeyOf(record));
            target.Give?.Invoke(record, owner?.Id, owner?.Team ?? lookups.Team(Owners.TeamKeyOf(record)));
        }
    }
}
