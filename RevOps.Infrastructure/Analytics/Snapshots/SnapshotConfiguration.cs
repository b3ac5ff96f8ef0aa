using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;

namespace RevOps.Infrastructure.Analytics.Snapshots;

internal sealed class DealSpanConfiguration : IEntityTypeConfiguration<DealSpan>
{
    public void Configure(EntityTypeBuilder<DealSpan> builder)
    {
        builder.ToTable("DealSpans");
        builder.HasKey(x => new { x.DealId, x.From });
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.Ignore(x => x.Facts);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);

        builder.HasQueryFilter(x => !x.IsArchived);

        // What changed between two days; what was open of a period on a day, of all or of some.
        builder.HasIndex(x => x.From);
        builder.HasIndex(x => new { x.State, x.ClosesOn, x.From });
        builder.HasIndex(x => new { x.OwnerId, x.State, x.ClosesOn });
        builder.HasIndex(x => new { x.TeamId, x.State, x.ClosesOn });
    }
}

internal sealed class LearntSumConfiguration : IEntityTypeConfiguration<LearntSum>
{
    public void Configure(EntityTypeBuilder<LearntSum> builder)
    {
        builder.ToTable("LearntSums");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.HasOne<SnapshotDay>().WithMany().HasForeignKey(x => x.Day).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SnapshotDayConfiguration : IEntityTypeConfiguration<SnapshotDay>
{
    public void Configure(EntityTypeBuilder<SnapshotDay> builder)
    {
        builder.ToTable("SnapshotDays");
        builder.HasKey(x => x.Day);
    }
}
