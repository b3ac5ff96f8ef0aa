using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RevOps.Infrastructure.Persistence;

/// <summary>The model on Microsoft SQL Server.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : RevOpsDb(options);

/// <summary>For <c>dotnet ef</c>, which needs no server.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost;Database=design").Options);
}
