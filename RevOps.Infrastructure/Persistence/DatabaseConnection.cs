namespace RevOps.Infrastructure.Persistence;

/// <summary>The database systems that RevOps runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>PostgreSQL, embedded or external.</summary>
    Postgres,

    /// <summary>Microsoft SQL Server, external.</summary>
    SqlServer,
}

/// <summary>Which database this process uses; known before the server answers.</summary>
/// <param name="Provider">The system.</param>
/// <param name="ConnectionString">With credentials: never logged, never shown.</param>
public sealed record DatabaseConnection(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>For questions of lists and figures, where they have connections of their own. With credentials, too.</summary>
    public string? Questions { get; init; }

    /// <summary>Without the credentials, which a record would print.</summary>
    public override string ToString() => Provider.ToString();
}
