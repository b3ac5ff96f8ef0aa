namespace RevOps.Domain.Crm.Imports.Reading;

/// <summary>Reads files that hold a table: CSV in its dialects, Salesforce's record trees.</summary>
public interface ITableReader
{
    /// <summary>The table, or why the file holds none.</summary>
    Result<ITable, ImportError> Open(string fileName, byte[] content);
}

/// <summary>A table of a file. Not for two readers at once.</summary>
public interface ITable
{
    /// <summary>Names of the columns; one without a name is empty, one that comes twice is numbered.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>How it was read, in words, such as <c>comma, UTF-8</c>.</summary>
    string Dialect { get; }

    /// <summary>What the file itself says that its rows are; null where it does not.</summary>
    ImportKind? SaysKind { get; }

    /// <summary>The rows; each enumeration begins anew. A row may have fewer or more cells than there are columns.</summary>
    IEnumerable<IReadOnlyList<string>> Rows();
}
