using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Stores a batch of exchange rates. Their key is currency and day, whatever the source.</summary>
internal sealed class RateBatch(RevOpsDb db, ImportId import, bool isTrial)
{
    private readonly BatchOutcome _outcome = new(import);
    private readonly Dictionary<(string Currency, DateOnly Day), ExchangeRate> _known = [];
    private readonly List<ExchangeRate> _new = [];

    public static string KeyOf(string currency, DateOnly day) => currency + day.ToString("O", CultureInfo.InvariantCulture);

    public async Task<BatchOutcome> RunAsync(IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken)
    {
        var currencies = rows.Select(x => x.Get<string>("currency")).OfType<string>().Distinct().ToList();
        var found = await db.ExchangeRates.Where(x => currencies.Contains(x.Currency)).ToListAsync(cancellationToken);
        found.ForEach(x => _known[(x.Currency, x.Day)] = x);
        foreach (var row in rows)
        {
            Take(row);
        }

        if (!isTrial)
        {
            await db.SaveChangesAsync(cancellationToken);
            await db.InsertManyAsync(_new, cancellationToken);
        }

        return _outcome;
    }

    private void Take(ImportedRow row)
    {
        if (row.Problems.Count > 0)
        {
            _outcome.Refuse(row, row.Problems);
        }
        else if (row.Get<string>("currency") is not { } currency || row.Known<DateOnly>("day") is not { } day
            || row.Known<double>("rate") is not { } rate || rate is not (> 0 and < 1e9))
        {
            _outcome.Refuse(row, "Needs a currency, a day and a rate above 0");
        }
        else
        {
            Keep(row, currency, day, Math.Round((decimal)rate, 9));
        }
    }

    private void Keep(ImportedRow row, string currency, DateOnly day, decimal rate)
    {
        if (!_known.TryGetValue((currency, day), out var known))
        {
            known = new ExchangeRate(currency, day, rate);
            known.MadeBy(import);
            _known[(currency, day)] = known;
            _new.Add(known);
            _outcome.New++;
        }
        else if (known.Rate == rate)
        {
            _outcome.Unchanged++;
        }
        else
        {
            _outcome.Changed++;
            if (known.ImportId != import)
            {
                _outcome.Changes.Add(new(import, row.Number, KeyOf(currency, day), [new("rate", FieldText.Write(known.Rate), FieldText.Write(rate))]));
            }

            known.Correct(rate);
        }
    }
}
