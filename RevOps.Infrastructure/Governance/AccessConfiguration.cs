using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Email).HasMaxLength(256);
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.InvitedByName).HasMaxLength(200);
        builder.Property(x => x.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(x => x.Teams).HasConversion(
            teams => Json.Write(teams.Select(x => x.Value)),
            json => Json.Read<List<Guid>>(json).ConvertAll(x => new TeamId(x)),
            new ValueComparer<IReadOnlyList<TeamId>>((a, b) => a!.SequenceEqual(b!), x => x.Count, x => x));
        builder.HasIndex(x => x.TokenHash).IsUnique();
        builder.HasIndex(x => new { x.ClosedAt, x.CreatedAt });
    }
}

internal sealed class PasswordResetConfiguration : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(x => x.TokenHash).IsUnique();
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Scopes).HasMaxLength(200);
        builder.Property(x => x.Visible).HasMaxLength(20);
        builder.Property(x => x.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(x => x.Hash).IsUnique();
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.OwnerId);
    }
}

internal sealed class AccessLockConfiguration : IEntityTypeConfiguration<AccessLock>
{
    public void Configure(EntityTypeBuilder<AccessLock> builder)
    {
        builder.ToTable("AccessLock");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.HasData(new AccessLock { Id = AccessLock.OnlyId });
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.FriendlyName).HasMaxLength(200);
    }
}
