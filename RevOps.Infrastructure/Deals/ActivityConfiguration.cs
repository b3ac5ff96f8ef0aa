using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Deals;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.MapSource();
        builder.MapOwner();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Subject).HasMaxLength(500);
        builder.Property(x => x.DealKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.AccountKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.ContactKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.LeadKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.ObjectKey).HasMaxLength(SourcedConfiguration.KeyLength);

        // SQL Server refuses two ways of cascading to one table, and an activity hangs on several records at once.
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Lead>().WithMany().HasForeignKey(x => x.LeadId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.Source, x.ObjectKey });
        builder.HasIndex(x => new { x.DealId, x.At });
        builder.HasIndex(x => new { x.AccountId, x.At });
        builder.HasIndex(x => new { x.ContactId, x.At });
        builder.HasIndex(x => new { x.LeadId, x.At });
        builder.HasIndex(x => new { x.OwnerId, x.At });
        builder.HasIndex(x => new { x.TeamId, x.At });
    }
}

internal sealed class AttachedNoteConfiguration : IEntityTypeConfiguration<AttachedNote>
{
    public void Configure(EntityTypeBuilder<AttachedNote> builder)
    {
        builder.MapSource();
        builder.MapOwner();
        builder.Property(x => x.ObjectKey).HasMaxLength(SourcedConfiguration.KeyLength);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Title).HasMaxLength(500);
        builder.Property(x => x.From).HasMaxLength(320);
        builder.Property(x => x.To).HasMaxLength(1000);
        builder.Property(x => x.MessageId).HasMaxLength(400);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Lead>().WithMany().HasForeignKey(x => x.LeadId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.CreatedBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.Source, x.ObjectKey });
        builder.HasIndex(x => new { x.DealId, x.At });
        builder.HasIndex(x => new { x.DealId, x.MessageId }).IsUnique();
        builder.HasIndex(x => new { x.AccountId, x.At });
        builder.HasIndex(x => new { x.LeadId, x.At });
    }
}
