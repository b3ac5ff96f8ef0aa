using RevOps.Domain.Crm.Imports;

namespace RevOps.Domain.Analytics;

/// <summary>What one unit of a currency was worth in the organisation's currency on a day.</summary>
public sealed class ExchangeRate
{
    private ExchangeRate()
    {
    }

    /// <summary>Notes a rate.</summary>
    public ExchangeRate(string currency, DateOnly day, decimal rate)
    {
        Currency = currency;
        Day = day;
        Rate = rate;
    }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The day; it holds until the next one that is known.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Units of the organisation's currency for one of this.</summary>
    public decimal Rate { get; internal set; }

    /// <summary>The import that made it; null where none did.</summary>
    public ImportId? ImportId { get; internal set; }

    /// <summary>Notes which import made it.</summary>
    public void MadeBy(ImportId import) => ImportId = import;

    /// <summary>Says again what it was worth.</summary>
    public void Correct(decimal rate) => Rate = rate;
}
