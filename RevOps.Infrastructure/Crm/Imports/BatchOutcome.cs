using RevOps.Domain.Crm.Imports;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>What became of a batch of rows.</summary>
internal sealed class BatchOutcome(ImportId import)
{
    private const int LongestText = 200;

    public int New { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Refused { get; private set; }

    public List<ImportProblem> Problems { get; } = [];

    public List<ImportedChange> Changes { get; } = [];

    public ImportCounts Counts => new(New, Changed, Unchanged, Refused);

    public void Refuse(ImportedRow row, params IReadOnlyList<CellProblem> why)
    {
        Refused++;
        foreach (var problem in why.DistinctBy(x => Short(x.Column)))
        {
            Problems.Add(new(import, row.Number, Short(problem.Column) ?? "", problem.Text, Short(problem.Value)));
        }
    }

    public void Refuse(ImportedRow row, string why) => Refuse(row, new CellProblem("", why, null));

    private static string? Short(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}
