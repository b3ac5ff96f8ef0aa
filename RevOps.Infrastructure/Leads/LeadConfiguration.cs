using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Crm;

namespace RevOps.Infrastructure.Leads;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.MapSource();
        builder.MapOwner();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.Email).HasMaxLength(320);
        builder.Property(x => x.Phone).HasMaxLength(60);
        builder.Property(x => x.Company).HasMaxLength(300);
        builder.Property(x => x.Website).HasMaxLength(300);
        builder.Property(x => x.Industry).HasMaxLength(100);
        builder.Property(x => x.RevenueCurrency).HasMaxLength(3);
        builder.Property(x => x.Technologies).HasMaxLength(1000);
        builder.Property(x => x.Region).HasMaxLength(40);
        builder.Property(x => x.Country).HasMaxLength(100);
        builder.Property(x => x.City).HasMaxLength(100);
        builder.Property(x => x.LeadSource).HasMaxLength(100);
        builder.Property(x => x.Status).HasMaxLength(100);
        builder.Property(x => x.Rating).HasMaxLength(60);
        builder.Property(x => x.DisqualifiedReason).HasMaxLength(500);
        builder.Property(x => x.AccountKey).HasMaxLength(SourcedConfiguration.KeyLength);

        // What its CRM has no more counts nowhere; it comes back whole where the CRM has it again
        builder.HasQueryFilter(x => x.ArchivedAt == null);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.State, x.CreatedAt });
        builder.HasIndex(x => new { x.OwnerId, x.State, x.CreatedAt });
        builder.HasIndex(x => new { x.TeamId, x.State, x.CreatedAt });
        builder.HasIndex(x => x.Email);
        builder.HasIndex(x => x.Company);
        builder.HasIndex(x => x.Name);
        builder.HasIndex(x => x.Phone);
    }
}
