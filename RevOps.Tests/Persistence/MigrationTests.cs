using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
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

    [Fact]
    public void Postgres_OldMigrations_SayTheSameWithAModelAndWithout()
    {
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);

        AssertModelsChangeNothing(db);
    }

    [Fact]
    public void SqlServer_OldMigrations_SayTheSameWithAModelAndWithout()
    {
        using var db = new SqlServerDb(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost").Options);

        AssertModelsChangeNothing(db);
    }

    /// <summary>Most old migrations were relieved of their model: docs/decisions/0017-old-migrations-without-their-model.md.</summary>
    private static void AssertModelsChangeNothing(RevOpsDb db)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        var today = assembly.ModelSnapshot!.Model;
        var migrations = assembly.Migrations.Select(x => (x.Key, Migration: assembly.CreateMigration(x.Value, db.Database.ProviderName!))).ToList();
        Assert.Contains(migrations, x => Relieved(x.Migration));
        foreach (var (id, migration) in migrations.Where(x => Relieved(x.Migration)))
        {
            Assert.True(Sql(db, migration.UpOperations, migration.TargetModel) == Sql(db, migration.UpOperations, today), $"{id} needs its model: give it back.");
        }

        // The way back is made with the model that it leads to
        foreach (var ((before, to), (id, from)) in migrations.Zip(migrations.Skip(1)).Where(x => Relieved(x.First.Migration)))
        {
            Assert.True(Sql(db, from.DownOperations, to.TargetModel) == Sql(db, from.DownOperations, today), $"{id} leads back to {before}, which needs its model for that: give it back.");
        }
    }

    private static bool Relieved(Migration migration) => !migration.TargetModel.GetEntityTypes().Any();

    private static string Sql(RevOpsDb db, IReadOnlyList<MigrationOperation> operations, IModel model)
    {
        var ready = db.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true);
        return string.Join('\n', db.GetService<IMigrationsSqlGenerator>().Generate(operations, ready).Select(x => x.CommandText));
    }
}
