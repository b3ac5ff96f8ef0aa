using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NpgsqlTypes;
using RevOps.Infrastructure.Calls;

namespace RevOps.Infrastructure.Persistence;

/// <summary>The model on PostgreSQL: the common one, and full-text search over what was said.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : RevOpsDb(options)
{
    internal const string SearchVector = nameof(SearchVector);

    internal const string SearchLanguage = "english";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CallText>(text =>
        {
            text.Property<NpgsqlTsVector>(SearchVector).IsGeneratedTsVectorColumn(SearchLanguage, nameof(CallText.Text));
            text.HasIndex(SearchVector).HasMethod("GIN");
        });
    }
}

/// <summary>For <c>dotnet ef</c>, which needs no server.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
