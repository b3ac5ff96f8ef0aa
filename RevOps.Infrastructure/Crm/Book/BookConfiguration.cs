using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;

namespace RevOps.Infrastructure.Crm.Book;

internal sealed class BookReadingConfiguration : IEntityTypeConfiguration<BookReading>
{
    public void Configure(EntityTypeBuilder<BookReading> builder)
    {
        builder.ToTable("CrmReadings");
        builder.HasKey(x => new { x.ConnectionId, x.Kind });
        builder.Property(x => x.LastId).HasMaxLength(100);
        builder.Property(x => x.CheckedId).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Problem).HasMaxLength(500);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Ignore(x => x.Cursor);
        builder.HasOne<CrmConnection>().WithMany().HasForeignKey(x => x.ConnectionId);
    }
}

internal sealed class CrmLinkConfiguration : IEntityTypeConfiguration<CrmLink>
{
    public void Configure(EntityTypeBuilder<CrmLink> builder)
    {
        builder.ToTable("CrmLinks");
        builder.HasKey(x => new { x.ConnectionId, x.Kind, x.ExternalId });
        builder.Property(x => x.ExternalId).HasMaxLength(100);
        builder.HasIndex(x => x.RecordId);
        builder.HasOne<CrmConnection>().WithMany().HasForeignKey(x => x.ConnectionId);
    }
}

internal sealed class CallDealLinkConfiguration : IEntityTypeConfiguration<CallDealLink>
{
    public void Configure(EntityTypeBuilder<CallDealLink> builder)
    {
        builder.ToTable("CrmCallDeals");
        builder.HasKey(x => new { x.ConnectionId, x.CallKey, x.DealKey });
        builder.Property(x => x.CallKey).HasMaxLength(100);
        builder.Property(x => x.DealKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.HasIndex(x => new { x.ConnectionId, x.DealKey });
        builder.HasOne<CrmConnection>().WithMany().HasForeignKey(x => x.ConnectionId);
    }
}

internal sealed class CrmStageLinkConfiguration : IEntityTypeConfiguration<CrmStageLink>
{
    public void Configure(EntityTypeBuilder<CrmStageLink> builder)
    {
        builder.ToTable("CrmStages");
        builder.HasKey(x => new { x.ConnectionId, x.ExternalId });
        builder.Property(x => x.ExternalId).HasMaxLength(100);
        builder.Property(x => x.Pipeline).HasMaxLength(100);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.HasOne<CrmConnection>().WithMany().HasForeignKey(x => x.ConnectionId);
        builder.HasOne<DealStage>().WithMany().HasForeignKey(x => x.StageId).OnDelete(DeleteBehavior.NoAction);
    }
}
