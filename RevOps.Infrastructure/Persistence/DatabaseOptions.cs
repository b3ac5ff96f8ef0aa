namespace RevOps.Infrastructure.Persistence;

/// <summary>Which database to use. Without a connection string RevOps starts its own PostgreSQL.</summary>
internal sealed class DatabaseOptions
{
    public const string SectionName = "Database";

    public const string ConnectionStringName = "RevOps";

    public const string MissingConnectionString =
        "Database:Provider is SqlServer, but ConnectionStrings:RevOps is empty. Write the connection string to the environment variable "
        + "ConnectionStrings__RevOps or to \"ConnectionStrings\": { \"RevOps\": \"Server=…;Database=…\" } in appsettings.json. "
        + "Or remove Database:Provider: RevOps then starts its own PostgreSQL.";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Postgres;

    public string? ConnectionString { get; set; }

    public bool HasConnectionString => !string.IsNullOrWhiteSpace(ConnectionString);

    public bool IsComplete => HasConnectionString || Provider == DatabaseProvider.Postgres;
}
