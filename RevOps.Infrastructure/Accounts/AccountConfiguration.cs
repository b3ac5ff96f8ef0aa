using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Infrastructure.Crm;

namespace RevOps.Infrastructure.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.MapSource();
        builder.MapOwner();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(300);
        builder.Property(x => x.Domain).HasMaxLength(253);
        builder.Property(x => x.Website).HasMaxLength(300);
        builder.Property(x => x.Segment).HasMaxLength(40);
        builder.Property(x => x.Industry).HasMaxLength(100);
        builder.Property(x => x.RevenueCurrency).HasMaxLength(3);
        builder.Property(x => x.Region).HasMaxLength(40);
        builder.Property(x => x.Country).HasMaxLength(100);
        builder.Property(x => x.City).HasMaxLength(100);
        builder.Property(x => x.Technologies).HasMaxLength(1000);
        builder.Property(x => x.Funding).HasMaxLength(60);
        builder.Property(x => x.GrowthStage).HasMaxLength(60);
        builder.Property(x => x.Type).HasMaxLength(60);
        builder.Property(x => x.Phone).HasMaxLength(60);
        builder.HasIndex(x => x.Domain).IsUnique();
        builder.HasIndex(x => x.Name);
        builder.HasIndex(x => new { x.OwnerId, x.Name });
        builder.HasIndex(x => new { x.TeamId, x.Name });
        builder.HasMany(x => x.Contacts).WithOne().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.AccountKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.Department).HasMaxLength(100);
        builder.Property(x => x.Email).HasMaxLength(320);
        builder.Property(x => x.Phone).HasMaxLength(60);
        builder.Property(x => x.Role).HasMaxLength(60);
        builder.HasIndex(x => x.Email);
    }
}

internal sealed class ContractConfiguration : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.AccountKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Currency).HasMaxLength(3);
        builder.Property(x => x.Unit).HasMaxLength(40);
        builder.Property(x => x.Product).HasMaxLength(100);
        builder.Property(x => x.Status).HasMaxLength(60);
        builder.Ignore(x => x.AnnualValue);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => new { x.AccountId, x.RenewsOn });
        builder.HasIndex(x => x.RenewsOn);
    }
}

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Code).HasMaxLength(100);
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Unit).HasMaxLength(40);
        builder.Property(x => x.Family).HasMaxLength(100);
        builder.HasIndex(x => x.Code).IsUnique();
    }
}

internal sealed class UsageDayConfiguration : IEntityTypeConfiguration<UsageDay>
{
    public void Configure(EntityTypeBuilder<UsageDay> builder)
    {
        builder.ToTable("UsageDays");

        // An account's days lie together, which is how a page reads them; days over all accounts are read for roll-ups.
        builder.HasKey(x => new { x.AccountId, x.Day, x.Product, x.Region });
        builder.HasIndex(x => x.Day);
        builder.Property(x => x.Product).HasMaxLength(100);
        builder.Property(x => x.Region).HasMaxLength(40);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
