using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Targets;

namespace RevOps.Domain.Crm.Imports.Reading;

/// <summary>Guesses from headers, the file's name and the first rows what a file holds and what its columns mean.</summary>
public static class GuessMapping
{
    private const int MarkerWeight = 3;
    private const int FileWeight = 4;

    /// <summary>The likeliest mapping.</summary>
    /// <param name="fileName">The file's name, which often says what it holds.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="sample">Its first rows.</param>
    /// <param name="kind">What its rows are, where that is known.</param>
    public static ImportMapping Of(string fileName, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> sample, ImportKind? kind)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(sample);
        var plain = columns.Select(HeaderName.Plain).ToList();
        var target = kind is { } known ? ImportTargets.Of(known) : ImportTargets.All.MaxBy(x => Weight(x, Letters(fileName), plain, columns))!;
        var fields = Assign(target, plain, columns);
        return new ImportMapping
        {
            Kind = target.Kind,
            Fields = fields,
            DayOrder = DaysAreMonthFirst(target, fields, columns, sample) ? DayOrder.MonthFirst : DayOrder.DayFirst,
            DecimalComma = HasDecimalCommas(target, fields, columns, sample),
        };
    }

    private static int Weight(ImportTarget target, string fileName, List<string> plain, IReadOnlyList<string> columns)
    {
        var fields = Assign(target, plain, columns);
        var lacks = target.Missing(new ImportMapping { Kind = target.Kind, Fields = fields }) is not null;
        return (lacks ? -100 : 0) + fields.Count
            + (MarkerWeight * target.Markers.Count(plain.Contains))
            + (target.FileWords.Any(x => fileName.Contains(Letters(x), StringComparison.Ordinal)) ? FileWeight : 0);
    }

    private static Dictionary<string, string> Assign(ImportTarget target, List<string> plain, IReadOnlyList<string> columns)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in target.Fields)
        {
            var found = field.Names.Select(name => Column(name, plain, columns, fields)).FirstOrDefault(x => x is not null);
            if (found is not null)
            {
                fields[found] = field.Key;
            }
        }

        // A first column such as "Prospect ID" is a key, whatever the thing is called
        if (target.Find(TargetFields.IdKey) is not null && !fields.ContainsValue(TargetFields.IdKey)
            && plain.Count > 0 && plain[0].EndsWith("id", StringComparison.Ordinal) && !fields.ContainsKey(columns[0]))
        {
            fields[columns[0]] = TargetFields.IdKey;
        }

        return fields;
    }

    private static string? Column(string name, List<string> plain, IReadOnlyList<string> columns, Dictionary<string, string> taken)
    {
        for (var i = 0; i < plain.Count; i++)
        {
            if (plain[i] == name && !HeaderName.IsCustom(columns[i]) && !taken.ContainsKey(columns[i]))
            {
                return columns[i];
            }
        }

        return null;
    }

    private static bool DaysAreMonthFirst(
        ImportTarget target, Dictionary<string, string> fields, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> sample)
    {
        var days = Cells(target, fields, columns, sample, FieldKind.Day, FieldKind.Time).Select(x => x.Split('/', '-', '.'))
            .Where(x => x.Length >= 3 && x[0].Length is 1 or 2).ToList();
        return days.Exists(x => int.TryParse(x[1], out var second) && second > 12)
            && !days.Exists(x => int.TryParse(x[0], out var first) && first > 12);
    }

    private static bool HasDecimalCommas(
        ImportTarget target, Dictionary<string, string> fields, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> sample)
    {
        var numbers = Cells(target, fields, columns, sample, FieldKind.Number, FieldKind.Amount, FieldKind.Percent).ToList();
        return numbers.Exists(x => x.LastIndexOf(',') is var comma and >= 0 && comma > x.LastIndexOf('.') && x.Length - comma - 1 is 1 or 2)
            && !numbers.Exists(x => x.LastIndexOf('.') is var point and >= 0 && point > x.LastIndexOf(',') && x.Length - point - 1 is 1 or 2);
    }

    private static IEnumerable<string> Cells(
        ImportTarget target, Dictionary<string, string> fields, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> sample, params FieldKind[] kinds) =>
        from i in Enumerable.Range(0, columns.Count)
        where fields.TryGetValue(columns[i], out var key) && kinds.Contains(target.Find(key)!.Kind)
        from row in sample
        where i < row.Count && row[i].Length > 0
        select row[i].Trim();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
