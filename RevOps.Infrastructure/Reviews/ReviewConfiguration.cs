using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Reviews;

internal sealed class ScorecardConfiguration : IEntityTypeConfiguration<ScorecardRecord>
{
    public void Configure(EntityTypeBuilder<ScorecardRecord> builder)
    {
        builder.ToTable("Scorecards");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.RubricKey).HasMaxLength(60);
        builder.Property(x => x.Scorer).HasMaxLength(100);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
        builder.HasIndex(x => new { x.CallId, x.CreatedAt });
    }
}

internal sealed class RubricConfiguration : IEntityTypeConfiguration<RubricRecord>
{
    public void Configure(EntityTypeBuilder<RubricRecord> builder)
    {
        builder.ToTable("Rubrics");
        builder.HasKey(x => new { x.Key, x.Version });
        builder.Property(x => x.Key).HasMaxLength(60);
        builder.Property(x => x.Name).HasMaxLength(100);
    }
}

internal sealed class OverrideConfiguration : IEntityTypeConfiguration<CriterionOverride>
{
    public void Configure(EntityTypeBuilder<CriterionOverride> builder)
    {
        builder.ToTable("CriterionOverrides");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.CriterionKey).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ByUserId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.CallId, x.CriterionKey });
    }
}

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("Disputes");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.CriterionKey).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.Property(x => x.Resolution).HasMaxLength(2000);
        builder.Property(x => x.State).IsConcurrencyToken();
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ByUserId).OnDelete(DeleteBehavior.NoAction);

        // At most one open dispute a criterion, whoever clicks twice.
        builder.HasIndex(x => new { x.CallId, x.CriterionKey }).IsUnique().HasFilter($"\"State\" = '{nameof(DisputeState.Open)}'");
        builder.HasIndex(x => x.State);
    }
}
