using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Persistence;

/// <summary>Who updates a database by hand runs the script of <c>dotnet ef migrations script</c>, which says all statements one after another.</summary>
public sealed class MigrationScriptTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Script)]
    [InlineData(MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent)]
    public async Task Script_OnAnEmptyDatabase_BringsItUpToDate(MigrationsSqlGenerationOptions options)
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options);
        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        await using (var open = new NpgsqlConnection(connection))
        {
            await open.OpenAsync();
            await using var command = new NpgsqlCommand(script, open);
            await command.ExecuteNonQueryAsync();
        }

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Deals.CountAsync());
    }
}
