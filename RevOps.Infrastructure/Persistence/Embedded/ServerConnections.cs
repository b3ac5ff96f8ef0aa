using Npgsql;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Connection strings to the embedded server.</summary>
internal static class ServerConnections
{
    public const string ApplicationName = "revops";

    // Beside the application's pool of a hundred, of the two hundred that the server takes
    private const int MostQuestions = 50;

    /// <summary>The application's: an owner of its database, not an administrator.</summary>
    public static string Application(ServerIdentity identity) =>
        Prepared(Local(identity.Port, ApplicationName, identity.Password, ApplicationName)).ConnectionString;

    /// <summary>
    /// The same for questions of lists and figures. After five times the server may take one plan for all values, reckoned for the few rows that the usual
    /// one asks for, and that takes seconds where another asks for a year. Not for all connections: keys of other tables are looked up by plans as well.
    /// </summary>
    public static string ForQuestions(string application) =>
        new NpgsqlConnectionStringBuilder(application) { Options = "-c plan_cache_mode=force_custom_plan", MaxPoolSize = MostQuestions }.ConnectionString;

    public static string Administrator(ServerIdentity identity)
    {
        var connection = Local(identity.Port, DatabaseCluster.Administrator, identity.AdministratorPassword, "postgres");
        connection.Pooling = false;
        return connection.ConnectionString;
    }

    // Nothing lies between this server and the product, so statements said often are kept prepared at both ends
    private static NpgsqlConnectionStringBuilder Prepared(NpgsqlConnectionStringBuilder connection)
    {
        connection.MaxAutoPrepare = 100;
        connection.AutoPrepareMinUsages = 5;

        // No statement leaves anything in its session, and to clear one costs more than most questions
        connection.NoResetOnClose = true;
        return connection;
    }

    // The way is this machine's own loopback: encryption would only cost time
    private static NpgsqlConnectionStringBuilder Local(int port, string user, string password, string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = user,
        Password = password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };
}
