using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Stores a batch of usage. Its key is account, day, product and region, whatever the source; an account has to be there.</summary>
internal sealed class UsageBatch(RevOpsDb db, ImportLookups lookups, ImportId import, bool isTrial)
{
    private const string NoProduct = "all";
    private readonly BatchOutcome _outcome = new(import);
    private readonly Dictionary<UsageKey, UsageDay> _known = [];
    private readonly List<UsageDay> _new = [];
    private readonly HashSet<AccountId> _touched = [];

    public async Task<BatchOutcome> RunAsync(IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken)
    {
        await lookups.PrepareAsync(db, ImportKind.Accounts, rows.Select(x => x.Get<string>("account")).OfType<string>(), cancellationToken);
        var good = rows.Select(x => (Row: x, Key: KeyOf(x))).Where(x => x.Key is not null).Select(x => (x.Row, Key: x.Key!.Value)).ToList();
        await LoadAsync(good.ConvertAll(x => x.Key), cancellationToken);
        foreach (var (row, key) in good)
        {
            Take(row, key);
        }

        if (!isTrial)
        {
            await db.SaveChangesAsync(cancellationToken);
            await db.InsertManyAsync(_new, cancellationToken);

            // Whose figures are out of date once this import has ended
            var touched = _touched.ToList();
            await db.Accounts.Where(x => touched.Contains(x.Id)).ExecuteUpdateAsync(x => x.SetProperty(a => a.UsageImport, import), cancellationToken);
        }

        return _outcome;
    }

    private UsageKey? KeyOf(ImportedRow row)
    {
        if (row.Problems.Count > 0)
        {
            _outcome.Refuse(row, row.Problems);
            return null;
        }

        var account = row.Get<string>("account");
        if (account is null || row.Known<DateOnly>("day") is not { } day || row.Known<double>("quantity") is null)
        {
            _outcome.Refuse(row, "Needs an account, a day and a quantity");
            return null;
        }

        if (lookups.Find(ImportKind.Accounts, account) is not { } id)
        {
            _outcome.Refuse(row, new CellProblem("", "No account has this id or name: import the accounts first", account));
            return null;
        }

        return new UsageKey(new AccountId(id), day, row.Get<string>("product") ?? NoProduct, row.Get<string>("region") ?? "");
    }

    private async Task LoadAsync(List<UsageKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var accounts = keys.Select(x => x.Account).Distinct().ToList();
        var (first, last) = (keys.Min(x => x.Day), keys.Max(x => x.Day));
        var found = await db.Usage.Where(x => accounts.Contains(x.AccountId) && x.Day >= first && x.Day <= last).ToListAsync(cancellationToken);
        found.ForEach(x => _known[new(x.AccountId, x.Day, x.Product, x.Region)] = x);
    }

    private void Take(ImportedRow row, UsageKey key)
    {
        var (quantity, users) = (row.Known<double>("quantity")!.Value, row.Known<int>("users"));
        if (!_known.TryGetValue(key, out var day))
        {
            day = new UsageDay(key.Account, key.Day, key.Product, key.Region, quantity, users);
            day.MadeBy(import);
            _known[key] = day;
            _new.Add(day);
            _touched.Add(key.Account);
            _outcome.New++;
        }
        else if (day.Quantity.Equals(quantity) && (users is null || day.ActiveUsers == users))
        {
            _outcome.Unchanged++;
        }
        else
        {
            _touched.Add(key.Account);
            _outcome.Changed++;
            if (day.ImportId != import)
            {
                _outcome.Changes.Add(new(import, row.Number, key.ToString(),
                [
                    new("quantity", FieldText.Write(day.Quantity), FieldText.Write(quantity)),
                    new("users", FieldText.Write(day.ActiveUsers), FieldText.Write(users ?? day.ActiveUsers)),
                ]));
            }

            day.Count(quantity, users ?? day.ActiveUsers);
        }
    }
}

/// <summary>What a day of usage is known by.</summary>
internal readonly record struct UsageKey(AccountId Account, DateOnly Day, string Product, string Region)
{
    private const char Between = '\u001f';

    public override string ToString() => string.Join(Between, Account.Value, Day.ToString("O", CultureInfo.InvariantCulture), Product, Region);

    public static UsageKey Parse(string text)
    {
        var parts = text.Split(Between);
        return new(new AccountId(Guid.Parse(parts[0])), DateOnly.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3]);
    }
}
