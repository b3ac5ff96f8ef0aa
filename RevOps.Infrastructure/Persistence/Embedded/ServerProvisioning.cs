using Npgsql;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Makes sure that the server answers and has the application's role and database.</summary>
internal static class ServerProvisioning
{
    private const string Name = ServerConnections.ApplicationName;

    public static async Task EnsureAsync(ServerIdentity identity, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ServerConnections.Administrator(identity));
        await connection.OpenAsync(cancellationToken);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", cancellationToken))
        {
            await CreateRoleAsync(connection, identity.Password, cancellationToken);
        }

        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", cancellationToken))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {Name} OWNER {Name}", cancellationToken);
        }
    }

    private static async Task CreateRoleAsync(NpgsqlConnection connection, string password, CancellationToken cancellationToken)
    {
        // A failing statement is written to the server's log otherwise, with the password
        await ExecuteAsync(connection, "SET log_statement = 'none'; SET log_min_error_statement = 'panic'", cancellationToken);
        await ExecuteAsync(connection, $"CREATE ROLE {Name} LOGIN CREATEDB PASSWORD '{password}'", cancellationToken);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(query, connection) { Parameters = { new() { Value = Name } } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    // Utility statements take no parameters; names and passwords here are our own letters and digits
#pragma warning disable CA2100
    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
#pragma warning restore CA2100
}
