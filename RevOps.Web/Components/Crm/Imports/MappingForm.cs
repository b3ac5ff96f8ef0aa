using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Targets;

namespace RevOps.Web.Components.Crm.Imports;

/// <summary>What somebody says of a file while the page is open.</summary>
public sealed class MappingForm(Import import)
{
    /// <summary>The choice of a column that becomes a custom field.</summary>
    public const string Custom = "";

    /// <summary>The choice of a column that is left out.</summary>
    public const string Ignored = "-";

    private Dictionary<string, string> _fields = new(import.Mapping.Fields);
    private HashSet<string> _ignored = [.. import.Mapping.Ignored];

    public string Source { get; set; } = import.Source;

    public ImportKind Kind { get; private set; } = import.Mapping.Kind;

    public string? Currency { get; set; } = import.Mapping.Currency;

    public DayOrder DayOrder { get; set; } = import.Mapping.DayOrder;

    public bool DecimalComma { get; set; } = import.Mapping.DecimalComma;

    public ImportTarget Target => ImportTargets.Of(Kind);

    public ImportMapping Mapping => new()
    {
        Kind = Kind,
        Fields = new Dictionary<string, string>(_fields),
        Ignored = [.. _ignored.Order(StringComparer.Ordinal)],
        Currency = Currency is { Length: 3 } currency ? currency.ToUpperInvariant() : null,
        DayOrder = DayOrder,
        DecimalComma = DecimalComma,
    };

    public string ChoiceOf(string column) =>
        _ignored.Contains(column) ? Ignored : Target.Find(_fields.GetValueOrDefault(column, "")) is { } field ? field.Key : Custom;

    public void Choose(string column, string? choice)
    {
        _fields.Remove(column);
        _ignored.Remove(column);
        if (choice == Ignored)
        {
            _ignored.Add(column);
        }
        else if (!string.IsNullOrEmpty(choice))
        {
            _fields[column] = choice;
        }
    }

    /// <summary>Takes a guess in the place of what was chosen.</summary>
    public void Take(ImportMapping guess)
    {
        (Kind, _fields, _ignored) = (guess.Kind, new(guess.Fields), [.. guess.Ignored]);
        (DayOrder, DecimalComma) = (guess.DayOrder, guess.DecimalComma);
    }
}
