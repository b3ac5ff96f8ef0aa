using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Crm;

namespace RevOps.Infrastructure.Deals;

internal sealed class DealConfiguration : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        builder.MapSource();
        builder.MapOwner();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(300);
        builder.Property(x => x.AccountKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.Property(x => x.LeadSource).HasMaxLength(100);
        builder.Property(x => x.Type).HasMaxLength(100);
        builder.Property(x => x.LostReason).HasMaxLength(500);
        builder.Property(x => x.NextStep).HasMaxLength(1000);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Ignore(x => x.Value);

        // What its CRM has no more counts nowhere; it comes back whole where the CRM has it again
        builder.HasQueryFilter(x => x.ArchivedAt == null);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<DealStage>().WithMany().HasForeignKey(x => x.StageId).OnDelete(DeleteBehavior.NoAction);

        // What a viewer sees, where it stands, by the day it closes; then by stage (board) and by when it ended (win rates, cohorts).
        builder.HasIndex(x => new { x.State, x.ClosesOn, x.Id });
        builder.HasIndex(x => new { x.OwnerId, x.State, x.ClosesOn, x.Id });
        builder.HasIndex(x => new { x.TeamId, x.State, x.ClosesOn, x.Id });
        builder.HasIndex(x => new { x.AccountId, x.State });

        // Owners and accounts of a team's deals are offered without reading the deals
        builder.HasIndex(x => new { x.TeamId, x.OwnerId, x.AccountId, x.ArchivedAt });
        builder.HasIndex(x => new { x.StageId, x.ClosesOn, x.Id });
        builder.HasIndex(x => new { x.State, x.ClosedAt });
        builder.HasIndex(x => x.CreatedAt);
        builder.HasIndex(x => x.ChangedAt);
        builder.HasIndex(x => x.Name);
    }
}

internal sealed class DealStageConfiguration : IEntityTypeConfiguration<DealStage>
{
    public void Configure(EntityTypeBuilder<DealStage> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Pipeline).HasMaxLength(100);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.HasIndex(x => new { x.Pipeline, x.Name }).IsUnique();
    }
}

internal sealed class DealStageChangeConfiguration : IEntityTypeConfiguration<DealStageChange>
{
    public void Configure(EntityTypeBuilder<DealStageChange> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.DealKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DealStage>().WithMany().HasForeignKey(x => x.FromStageId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<DealStage>().WithMany().HasForeignKey(x => x.ToStageId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.DealId, x.At });
        builder.HasIndex(x => x.At);
    }
}

internal sealed class DealCloseDateChangeConfiguration : IEntityTypeConfiguration<DealCloseDateChange>
{
    public void Configure(EntityTypeBuilder<DealCloseDateChange> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.DealKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Ignore(x => x.IsSlip);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => new { x.DealId, x.At });
        builder.HasIndex(x => x.At);
    }
}

internal sealed class DealContactConfiguration : IEntityTypeConfiguration<DealContact>
{
    public void Configure(EntityTypeBuilder<DealContact> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.DealKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.ContactKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Role).HasMaxLength(60);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.DealId, x.ContactId });
    }
}

internal sealed class DealProductConfiguration : IEntityTypeConfiguration<DealProduct>
{
    public void Configure(EntityTypeBuilder<DealProduct> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Product>().WithMany().HasForeignKey(x => x.ProductId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(x => new { x.DealId, x.Place });
    }
}
