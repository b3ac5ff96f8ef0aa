using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>What each statement cost the server, by <c>pg_stat_statements</c>.</summary>
internal static partial class LoopStatements
{
    private const string Costs = """
        CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
        SELECT calls, total_exec_time + total_plan_time, rows, query FROM pg_stat_statements
        WHERE query NOT LIKE 'CREATE%' ORDER BY total_exec_time + total_plan_time DESC LIMIT 40
        """;

    /// <param name="per">How many reviews the figures are shared over.</param>
    public static async Task<string> ReadAsync(string connection, int per)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(Costs);
        await using var rows = await command.ExecuteReaderAsync();
        var text = new StringBuilder("calls per review, ms per call, ms per review, rows per call: statement").AppendLine();
        while (await rows.ReadAsync())
        {
            var (calls, took, read) = (rows.GetInt64(0), rows.GetDouble(1), rows.GetInt64(2));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{(double)calls / per,7:0.00} {took / calls,8:0.000} {took / per,8:0.000} {(double)read / calls,7:0.0}: {Short(rows.GetString(3))}");
        }

        return text.ToString();
    }

    private static string Short(string statement)
    {
        var line = Blanks().Replace(statement, " ");
        return line.Length <= 230 ? line : line[..110] + " … " + line[^110..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
