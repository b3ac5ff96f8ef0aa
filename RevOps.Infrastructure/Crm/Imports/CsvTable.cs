using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using RevOps.Domain;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Reading;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>A CSV file, in whatever encoding and with whatever delimiter it was written.</summary>
internal sealed class CsvTable : ITable
{
    private static readonly (string Delimiter, string Name)[] Delimiters = [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "bar")];
    private readonly byte[] _content;
    private readonly Encoding _encoding;
    private readonly string _delimiter;

    private CsvTable(byte[] content, Encoding encoding, string delimiter, IReadOnlyList<string> columns, string dialect)
    {
        _content = content;
        _encoding = encoding;
        _delimiter = delimiter;
        Columns = columns;
        Dialect = dialect;
    }

    public IReadOnlyList<string> Columns { get; }

    public string Dialect { get; }

    public ImportKind? SaysKind => null;

    public static Result<ITable, ImportError> Open(byte[] content)
    {
        var (encoding, name) = TextOf.File(content);

        // The delimiter that splits the header into most columns
        var (parts, best) = Delimiters.Select(x => (Columns: First(content, encoding, x.Delimiter), Delimiter: x)).MaxBy(x => x.Columns?.Length ?? 0);
        if (parts is null || parts.All(string.IsNullOrWhiteSpace))
        {
            return new ImportError(ImportErrorKind.Invalid, "The file is empty", "Export it again; its first line has to name the columns");
        }

        if (parts.Any(x => x.Contains('\0', StringComparison.Ordinal)))
        {
            return new ImportError(ImportErrorKind.Invalid, "The file is not a table of text", "Export it as CSV; spreadsheets and archives are not read");
        }

        return new CsvTable(content, encoding, best.Delimiter, Named(parts), $"{best.Name}, {name}");
    }

    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        using var parser = Parser(_content, _encoding, _delimiter);
        parser.Read();
        while (parser.Read())
        {
            yield return parser.Record!;
        }
    }

    /// <summary>Trimmed; a name that comes again is numbered, since mappings go by name.</summary>
    internal static IReadOnlyList<string> Named(IEnumerable<string> header)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var name in header.Select(x => x.Trim()))
        {
            seen[name] = seen.GetValueOrDefault(name) + 1;
            names.Add(name.Length == 0 || seen[name] == 1 ? name : $"{name} ({seen[name]})");
        }

        return names;
    }

    private static string[]? First(byte[] content, Encoding encoding, string delimiter)
    {
        using var parser = Parser(content, encoding, delimiter);
        return parser.Read() ? parser.Record : null;
    }

    private static CsvParser Parser(byte[] content, Encoding encoding, string delimiter)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            BadDataFound = null,
            IgnoreBlankLines = true,
            MaxFieldSize = 0,
        };
        return new CsvParser(new StreamReader(new MemoryStream(content, writable: false), encoding, detectEncodingFromByteOrderMarks: true), configuration);
    }
}
