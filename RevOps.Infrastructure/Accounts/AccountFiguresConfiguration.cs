using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Figures;

namespace RevOps.Infrastructure.Accounts;

internal sealed class AccountFiguresConfiguration : IEntityTypeConfiguration<AccountFigures>
{
    public void Configure(EntityTypeBuilder<AccountFigures> builder)
    {
        builder.ToTable("AccountFigures");
        builder.HasKey(x => x.AccountId);
        builder.Property(x => x.AccountId).ValueGeneratedNever();
        builder.Property(x => x.Segment).HasMaxLength(40);
        builder.Property(x => x.SegmentReason).HasMaxLength(200);
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.Property(x => x.ChurnReason).HasMaxLength(300);
        builder.Property(x => x.ExpansionReason).HasMaxLength(1000);
        builder.HasOne<Account>().WithOne().HasForeignKey<AccountFigures>(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => x.ChurnScore);
        builder.HasIndex(x => x.RenewsOn);
        builder.HasIndex(x => x.ReckonedAt);
    }
}
