using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;

namespace RevOps.Infrastructure.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(300);
        builder.Property(x => x.Domain).HasMaxLength(253);
        builder.Property(x => x.Segment).HasMaxLength(40);
        builder.Property(x => x.Industry).HasMaxLength(100);
        builder.Property(x => x.Region).HasMaxLength(40);
        builder.HasIndex(x => x.Domain).IsUnique();
        builder.HasIndex(x => x.Name);
        builder.HasMany(x => x.Contacts).WithOne().HasForeignKey(x => x.AccountId);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.Email).HasMaxLength(320);
        builder.HasIndex(x => x.Email);
    }
}
