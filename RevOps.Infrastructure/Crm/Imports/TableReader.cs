using RevOps.Domain;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Reading;

namespace RevOps.Infrastructure.Crm.Imports;

/// <inheritdoc />
internal sealed class TableReader : ITableReader
{
    public Result<ITable, ImportError> Open(string fileName, byte[] content) =>
        fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? RecordTree.Open(content) : CsvTable.Open(content);
}
