using System.Text;

namespace RevOps.Tests.Benchmarks.Learning;

/// <summary>Rows of a comma-separated file by column name; quotes as in RFC 4180.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        var names = Split(lines[0]);
        return [.. lines.Skip(1).Where(x => x.Length > 0).Select(x => names.Zip(Split(x)).ToDictionary(y => y.First, y => y.Second))];
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line.TrimStart('\uFEFF'))
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        return [.. fields, field.ToString()];
    }
}
