using Microsoft.EntityFrameworkCore;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Persistence;

/// <summary>A change of the model needs a migration for both providers; neither check needs a server.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Postgres_Model_HasNoPendingChange()
    {
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);

        Assert.False(db.Database.HasPendingModelChanges(), "dotnet ef migrations add NAME --project RevOps.Infrastructure --context PostgresDb --output-dir Persistence/Migrations/Postgres");
    }

    [Fact]
    public void SqlServer_Model_HasNoPendingChange()
    {
        using var db = new SqlServerDb(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost").Options);

        Assert.False(db.Database.HasPendingModelChanges(), "dotnet ef migrations add NAME --project RevOps.Infrastructure --context SqlServerDb --output-dir Persistence/Migrations/SqlServer");
    }

    [Fact]
    public void SqlServer_Migrations_MakeAScript()
    {
        using var db = new SqlServerDb(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost").Options);

        var script = db.Database.GenerateCreateScript();

        Assert.Contains("CREATE TABLE [Calls]", script, StringComparison.Ordinal);
    }
}
