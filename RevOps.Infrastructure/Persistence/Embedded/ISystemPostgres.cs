namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>What the operating system's packages bring.</summary>
internal interface ISystemPostgres
{
    /// <summary>Folders to look in, the best first.</summary>
    Task<IReadOnlyList<string>> FoldersAsync(int? preferredMajorVersion, CancellationToken cancellationToken);
}
