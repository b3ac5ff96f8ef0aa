using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Analytics;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<OrganisationRecord>
{
    public void Configure(EntityTypeBuilder<OrganisationRecord> builder)
    {
        builder.ToTable("Organisation");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Settings).AsJson();
        builder.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class QuotaConfiguration : IEntityTypeConfiguration<Quota>
{
    public void Configure(EntityTypeBuilder<Quota> builder)
    {
        builder.MapSource();
        builder.MapOwner();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.TeamKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.HasIndex(x => new { x.From, x.To });
        builder.HasIndex(x => new { x.OwnerId, x.From });
    }
}

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.HasKey(x => new { x.Currency, x.Day });
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.Property(x => x.Rate).HasPrecision(19, 9);
    }
}
