using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Governance;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.HasIndex(x => x.AccessChangedAt);
    }
}

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.HasIndex(x => x.Name).IsUnique();
    }
}

internal sealed class TeamMemberConfiguration : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.HasKey(x => new { x.TeamId, x.UserId });
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        builder.HasIndex(x => x.UserId);
    }
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditLog");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Actor).HasMaxLength(200);
        builder.Property(x => x.Action).HasMaxLength(60);
        builder.Property(x => x.Subject).HasMaxLength(100);
        builder.Property(x => x.Detail).HasMaxLength(1000);
        builder.HasIndex(x => new { x.Subject, x.At });
        builder.HasIndex(x => new { x.At, x.Id });
    }
}
