using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Coaching.Playbooks;

internal sealed class PlaybookVersionConfiguration : IEntityTypeConfiguration<PlaybookVersion>
{
    public void Configure(EntityTypeBuilder<PlaybookVersion> builder)
    {
        builder.ToTable("PlaybookVersions");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Note).HasMaxLength(PlaybookVersion.LongestNote);
        builder.Property(x => x.CreatedBy).HasMaxLength(200);
        builder.Property(x => x.ChangedBy).HasMaxLength(200);
        builder.Property(x => x.PublishedBy).HasMaxLength(200);
        builder.Property(x => x.Revision).IsConcurrencyToken();
        builder.Ignore(x => x.IsDraft);
        builder.Ignore(x => x.Name);
        builder.Ignore(x => x.Origin);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.CreatedById).OnDelete(DeleteBehavior.NoAction);

        // Of two who publish at once only one gets the next number
        builder.HasIndex(x => x.Number).IsUnique().HasFilter("\"Number\" IS NOT NULL");
    }
}

internal sealed class PlaybookTextConfiguration : IEntityTypeConfiguration<PlaybookText>
{
    public void Configure(EntityTypeBuilder<PlaybookText> builder)
    {
        builder.ToTable("PlaybookTexts");
        builder.HasKey(x => new { x.VersionId, x.Part });
        builder.Property(x => x.Part).HasMaxLength(40);
        builder.Property(x => x.Text);
        builder.HasOne<PlaybookVersion>().WithMany().HasForeignKey(x => x.VersionId);
    }
}
