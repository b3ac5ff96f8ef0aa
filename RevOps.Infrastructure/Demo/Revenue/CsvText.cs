using System.Globalization;
using System.Text;

namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>A file of the demo, written row by row as an export is.</summary>
internal sealed class CsvText(string fileName, params string[] header)
{
    private readonly StringBuilder _text = new(string.Join(',', header) + "\n");

    public string FileName { get; } = fileName;

    public byte[] Bytes() => Encoding.UTF8.GetBytes(_text.ToString());

    public void Add(params object?[] cells) => _text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
            bool yes => yes ? "1" : "0",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        return text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
