using System.Text.Json;
using RevOps.Domain;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Reading;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>A Salesforce record tree: JSON with records whose ids are references within the export.</summary>
internal sealed class RecordTree(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, ImportKind? kind) : ITable
{
    private const string Id = "Id";

    public IReadOnlyList<string> Columns => columns;

    public string Dialect => "Salesforce record tree";

    public ImportKind? SaysKind => kind;

    public IEnumerable<IReadOnlyList<string>> Rows() => rows;

    public static Result<ITable, ImportError> Open(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content.AsMemory(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("records", out var records) && records.ValueKind == JsonValueKind.Array
                    ? Read(records)
                    : NoTree("It has no list of records");
        }
        catch (JsonException)
        {
            return NoTree("It is not valid JSON");
        }
    }

    private static Result<ITable, ImportError> Read(JsonElement records)
    {
        var read = records.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.Object).Select(Cells).ToList();
        var columns = read.SelectMany(x => x.Keys).Distinct().ToList();
        return read.Count == 0
            ? NoTree("Its list of records is empty")
            : new RecordTree(columns, [.. read.Select(x => columns.ConvertAll(c => x.GetValueOrDefault(c, "")))], KindOf(records[0]));
    }

    private static Dictionary<string, string> Cells(JsonElement record)
    {
        var cells = new Dictionary<string, string>();
        if (record.TryGetProperty("attributes", out var attributes) && attributes.TryGetProperty("referenceId", out var reference))
        {
            cells[Id] = reference.GetString() ?? "";
        }

        foreach (var field in record.EnumerateObject().Where(x => x.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)))
        {
            var text = field.Value.ToString();

            // A reference to a record of another file of the export
            cells[field.Name] = text.StartsWith('@') && field.Name.EndsWith(Id, StringComparison.Ordinal) ? text[1..] : text;
        }

        return cells;
    }

    private static ImportKind? KindOf(JsonElement record) =>
        record.TryGetProperty("attributes", out var attributes) && attributes.TryGetProperty("type", out var type)
            ? type.GetString() switch
            {
                "Account" => ImportKind.Accounts,
                "Contact" => ImportKind.Contacts,
                "Lead" => ImportKind.Leads,
                "Opportunity" => ImportKind.Deals,
                "Task" or "Event" or "Case" => ImportKind.Activities,
                "Contract" => ImportKind.Contracts,
                "User" => ImportKind.Owners,
                _ => null,
            }
            : null;

    private static ImportError NoTree(string why) =>
        new(ImportErrorKind.Invalid, $"The file is no export of records: {why}", "Export it as CSV, or as a Salesforce record tree");
}
