using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Stores a batch of rows of one kind of record: new ones in one go, known ones field by field.</summary>
internal sealed class RecordBatch<T>(RecordTarget<T> target, RevOpsDb db, ImportLookups lookups, ImportContext context, HashSet<string>? tried)
    where T : SourcedRecord
{
    private const string OriginField = UndoneRecords.OriginField;
    private const string CustomField = UndoneRecords.CustomField;

    private readonly Dictionary<string, T> _records = new(StringComparer.Ordinal);
    private readonly List<T> _new = [];
    private readonly HashSet<T> _touched = [];
    private readonly HashSet<T> _adopted = [];
    private readonly BatchOutcome _outcome = new(context.Import);

    private bool IsTrial => tried is not null;

    public async Task<BatchOutcome> RunAsync(IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken)
    {
        var good = rows.Where(Accepts).Select(x => (Row: x, Key: target.KeyOf(x))).ToList();
        await LoadAsync(good, cancellationToken);
        foreach (var (row, key) in good)
        {
            Take(row, key);
        }

        await PointAsync(cancellationToken);
        await KeepDomainsApartAsync(cancellationToken);
        if (!IsTrial)
        {
            await SaveAsync(cancellationToken);
        }

        return _outcome;
    }

    private bool Accepts(ImportedRow row)
    {
        if (row.Problems.Count > 0)
        {
            _outcome.Refuse(row, row.Problems);
            return false;
        }

        if (target.Lacks(row) is { } lacks)
        {
            _outcome.Refuse(row, lacks);
            return false;
        }

        return true;
    }

    private async Task LoadAsync(List<(ImportedRow Row, string Key)> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(x => x.Key).Distinct().ToList();
        var source = context.Source;
        foreach (var known in await Tracked().Where(x => x.Source == source && keys.Contains(x.ExternalId!)).ToListAsync(cancellationToken))
        {
            _records[known.ExternalId!] = known;
        }

        var found = await Adoption.FindAsync(db, Tracked(), [.. rows.Where(x => !_records.ContainsKey(x.Key))], cancellationToken);
        foreach (var (row, key) in rows.Where(x => !_records.ContainsKey(x.Key)))
        {
            if (found(row) is { } own)
            {
                _records[key] = own;
            }
        }
    }

    // What its CRM has no more is still there, and a second one of the same id is refused
    private IQueryable<T> Tracked() => IsTrial ? db.Set<T>().IgnoreQueryFilters().AsNoTracking() : db.Set<T>().IgnoreQueryFilters();

    private void Take(ImportedRow row, string key)
    {
        if (!_records.TryGetValue(key, out var record))
        {
            Make(row, key);
        }
        else if (record.Source != context.Source || record.ExternalId != key)
        {
            Adopt(record, row, key);
        }
        else
        {
            context.IsNew = record.ImportId == context.Import;
            Count(row, key, Fill(record, row));
            context.IsNew = false;
        }
    }

    /// <summary>A record that was there without a source is this one: it is said so, and what the row knows is filled in.</summary>
    private void Adopt(T record, ImportedRow row, string key)
    {
        var changes = Fill(record, row with { Values = row.Values.Where(x => x.Value is not null).ToDictionary() });
        changes.Insert(0, new FieldChange(OriginField, Json.Write(new Origin(record.Source, record.ExternalId)), key));
        record.ComesFrom(context.Source, key, null);
        _touched.Add(record);
        _adopted.Add(record);
        Count(row, key, changes);
    }

    private void Make(ImportedRow row, string key)
    {
        context.IsNew = true;
        var record = target.Make(row, context);
        foreach (var bound in Filled(row))
        {
            var value = row.Values[bound.Field.Key];
            if (value is not null)
            {
                bound.Set(record, value, context);
            }
        }

        record.ComesFrom(context.Source, key, context.Import);
        record.KeepCustom(row.Custom);
        target.Complete(record, row, context);
        context.IsNew = false;
        _records[key] = record;
        _new.Add(record);
        _touched.Add(record);
        if (tried?.Add(key) == false)
        {
            _outcome.Changed++;
        }
        else
        {
            _outcome.New++;
        }
    }

    private List<FieldChange> Fill(T record, ImportedRow row)
    {
        var changes = new List<FieldChange>();
        foreach (var bound in Filled(row))
        {
            var (before, value) = (bound.Get(record, context), row.Values[bound.Field.Key]);
            if (Equals(before, value) || (value is null && !bound.CanBeEmpty))
            {
                continue;
            }

            bound.Set(record, value, context);
            var after = bound.Get(record, context);
            if (!Equals(before, after))
            {
                changes.Add(new(bound.Field.Key, FieldText.Write(before), FieldText.Write(after)));
            }
        }

        AddCustom(record, row, changes);
        if (changes.Count > 0)
        {
            target.Changed(record, context);
            _touched.Add(record);
        }

        return changes;
    }

    private static void AddCustom(T record, ImportedRow row, List<FieldChange> changes)
    {
        if (row.Custom is null || row.Custom.All(x => record.CustomFields?.GetValueOrDefault(x.Key) == x.Value))
        {
            return;
        }

        var merged = new Dictionary<string, string>(record.CustomFields ?? new Dictionary<string, string>());
        foreach (var (name, text) in row.Custom)
        {
            merged[name] = text;
        }

        changes.Add(new(CustomField, record.CustomFields is { } before ? Json.Write(before) : null, Json.Write(merged)));
        record.KeepCustom(merged);
    }

    private IEnumerable<BoundField<T>> Filled(ImportedRow row) => target.Bound.Where(x => row.Values.ContainsKey(x.Field.Key));

    private void Count(ImportedRow row, string key, List<FieldChange> changes)
    {
        if (changes.Count == 0)
        {
            _outcome.Unchanged++;
            return;
        }

        _outcome.Changed++;
        if (_records[key].ImportId != context.Import)
        {
            _outcome.Changes.Add(new(context.Import, row.Number, key, changes));
        }
    }

    /// <summary>Finds what the records of this batch point to.</summary>
    private async Task PointAsync(CancellationToken cancellationToken)
    {
        foreach (var relation in target.Relations)
        {
            await lookups.PrepareAsync(db, relation.To, _touched.Select(relation.Key).OfType<string>(), cancellationToken);
            foreach (var record in _touched)
            {
                if (relation.Key(record) is { } key)
                {
                    relation.Set(record, lookups.Find(relation.To, key) ?? (_adopted.Contains(record) ? relation.Get(record) : null));
                }
            }
        }

        if (target.Give is { } give)
        {
            foreach (var record in _touched.Where(x => Owners.KeyOf(x) is not null || Owners.TeamKeyOf(x) is not null))
            {
                var owner = lookups.Owner(Owners.KeyOf(record));
                give(record, owner?.Id, owner?.Team ?? lookups.Team(Owners.TeamKeyOf(record)));
            }
        }
    }

    /// <summary>A domain belongs to one account: the one that had it first.</summary>
    private async Task KeepDomainsApartAsync(CancellationToken cancellationToken)
    {
        var accounts = _touched.OfType<Account>().Where(x => x.Domain is not null).ToList();
        if (accounts.Count == 0)
        {
            return;
        }

        var domains = accounts.Select(x => x.Domain!).Distinct().ToList();
        var taken = await db.Accounts.AsNoTracking().Where(x => domains.Contains(x.Domain!)).ToDictionaryAsync(x => x.Domain!, x => x.Id, cancellationToken);
        foreach (var account in accounts)
        {
            if (!taken.TryAdd(account.Domain!, account.Id) && taken[account.Domain!] != account.Id)
            {
                account.LeaveDomain();
            }
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        db.DealStages.AddRange(context.Stages.New);
        await db.SaveChangesAsync(cancellationToken);
        context.Stages.New.Clear();
        await db.InsertManyAsync(_new, cancellationToken);
        context.StageChanges.ForEach(x => x.MadeBy(context.Import));
        context.CloseDateChanges.ForEach(x => x.MadeBy(context.Import));
        await db.InsertManyAsync(context.StageChanges, cancellationToken);
        await db.InsertManyAsync(context.CloseDateChanges, cancellationToken);
        context.StageChanges.Clear();
        context.CloseDateChanges.Clear();
    }
}

/// <summary>Where a record came from before an import took it over.</summary>
internal sealed record Origin(string? Source, string? ExternalId);
