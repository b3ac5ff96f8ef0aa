namespace RevOps.Domain.Crm.Imports;

/// <summary>Reads of imports, for those who may import.</summary>
public interface IImportQueries
{
    /// <summary>The newest imports.</summary>
    Task<IReadOnlyList<Import>> ListAsync(int most, CancellationToken cancellationToken);

    /// <summary>The import; null where there is none.</summary>
    Task<Import?> FindAsync(ImportId id, CancellationToken cancellationToken);

    /// <summary>The first problems by row.</summary>
    Task<IReadOnlyList<ImportProblem>> ProblemsAsync(ImportId id, int most, CancellationToken cancellationToken);

    /// <summary>Names of the sources that were used before.</summary>
    Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancellationToken);
}
