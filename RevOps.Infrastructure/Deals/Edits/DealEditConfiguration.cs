using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Deals.Edits;

internal sealed class DealEditConfiguration : IEntityTypeConfiguration<DealEdit>
{
    public void Configure(EntityTypeBuilder<DealEdit> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.FromText).HasMaxLength(EditDeal.LongestStep);
        builder.Property(x => x.ToText).HasMaxLength(EditDeal.LongestStep);
        builder.Ignore(x => x.From);
        builder.Ignore(x => x.To);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.EditedBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UndoneBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.DealId, x.EditedAt });
    }
}
