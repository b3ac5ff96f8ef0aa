using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Moves;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Deals.Moves;

internal sealed class DealMoveConfiguration : IEntityTypeConfiguration<DealMove>
{
    public void Configure(EntityTypeBuilder<DealMove> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DealStage>().WithMany().HasForeignKey(x => x.FromStageId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<DealStage>().WithMany().HasForeignKey(x => x.ToStageId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.MovedBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UndoneBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.DealId, x.MovedAt });
    }
}
