using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Targets;

namespace RevOps.Domain.Crm.Imports;

/// <summary>Understands the rows of one file by its mapping.</summary>
public sealed class RowReader
{
    private const int LongestCustom = 2000;
    private readonly ImportMapping _mapping;
    private readonly ImportTarget _target;
    private readonly IReadOnlyList<string> _columns;
    private readonly ImportField?[] _fields;
    private readonly bool[] _custom;

    public RowReader(IReadOnlyList<string> columns, ImportMapping mapping, ImportTarget target)
    {
        _columns = columns;
        _mapping = mapping;
        _target = target;
        _fields = [.. columns.Select(x => mapping.Fields.TryGetValue(x, out var key) ? target.Find(key) : null)];
        _custom = [.. columns.Select((x, i) => _fields[i] is null && x.Length > 0 && !mapping.Ignored.Contains(x))];
    }

    public ImportedRow Read(int number, IReadOnlyList<string> cells)
    {
        var values = new Dictionary<string, object?>(_columns.Count);
        Dictionary<string, string>? custom = null;
        List<CellProblem>? problems = null;
        for (var i = 0; i < _columns.Count; i++)
        {
            var text = i < cells.Count ? cells[i].Trim() : "";
            if (_fields[i] is { } field)
            {
                // Two columns may fill one field (an id and a name): the first that says something wins.
                if (values.GetValueOrDefault(field.Key) is null)
                {
                    values[field.Key] = text.Length == 0 ? null : Value(field, text, i, ref problems);
                }
            }
            else if (_custom[i] && text.Length > 0)
            {
                (custom ??= [])[_columns[i]] = text.Length <= LongestCustom ? text : text[..LongestCustom];
            }
        }

        _target.Prepare(values);
        return new(number, values, custom, problems ?? (IReadOnlyList<CellProblem>)[]);
    }

    private object? Value(ImportField field, string text, int column, ref List<CellProblem>? problems)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            (problems ??= []).Add(new(_columns[column], "Holds a character that no text has", null));
            return null;
        }

        if (field.MaxLength > 0 && text.Length > field.MaxLength)
        {
            (problems ??= []).Add(new(_columns[column], $"Is longer than {field.MaxLength} characters", text[..100]));
            return null;
        }

        var value = FieldText.Read(field, text, _mapping);
        if (value is null)
        {
            (problems ??= []).Add(new(_columns[column], Unreadable(field.Kind), text.Length <= 200 ? text : text[..200]));
        }

        return value;
    }

    private static string Unreadable(FieldKind kind) => kind switch
    {
        FieldKind.Whole or FieldKind.Number or FieldKind.Amount => "Is not a number",
        FieldKind.Percent => "Is not a percentage from 0 to 100",
        FieldKind.Currency => "Is not a currency of three letters",
        FieldKind.Day or FieldKind.Time => "Is not a date",
        FieldKind.YesNo => "Is neither yes nor no",
        _ => "Cannot be read",
    };
}
