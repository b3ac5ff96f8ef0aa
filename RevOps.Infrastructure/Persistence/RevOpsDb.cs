using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Persistence;

/// <summary>
/// The one model of the database. Use a context an operation, from <see cref="IDbContextFactory{RevOpsDb}"/>.
/// What only one provider can do belongs to the derived contexts.
/// </summary>
public abstract class RevOpsDb(DbContextOptions options) : IdentityUserContext<AppUser, UserId>(options)
{
    public DbSet<Team> Teams => Set<Team>();

    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Contact> Contacts => Set<Contact>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<UserId>().HaveConversion<GuidIdValueConverter<UserId>>();
        configurationBuilder.Properties<TeamId>().HaveConversion<GuidIdValueConverter<TeamId>>();
        configurationBuilder.Properties<AccountId>().HaveConversion<GuidIdValueConverter<AccountId>>();
        configurationBuilder.Properties<CallId>().HaveConversion<GuidIdValueConverter<CallId>>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RevOpsDb).Assembly);
    }
}
