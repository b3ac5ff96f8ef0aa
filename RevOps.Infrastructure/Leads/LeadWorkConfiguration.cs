using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Decisions;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

internal sealed class LeadScoreConfiguration : IEntityTypeConfiguration<LeadScore>
{
    public void Configure(EntityTypeBuilder<LeadScore> builder)
    {
        builder.ToTable("LeadScores");
        builder.HasKey(x => x.LeadId);
        builder.HasOne<Lead>().WithOne().HasForeignKey<LeadScore>(x => x.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => x.Score);
        builder.HasIndex(x => new { x.Band, x.Score });
    }
}

internal sealed class LeadDecisionConfiguration : IEntityTypeConfiguration<LeadDecision>
{
    public void Configure(EntityTypeBuilder<LeadDecision> builder)
    {
        builder.ToTable("LeadDecisions");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Reason).HasMaxLength(LeadDecision.LongestReason);
        builder.Property(x => x.By).HasMaxLength(200);
        builder.HasOne<Lead>().WithMany().HasForeignKey(x => x.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => new { x.LeadId, x.At });
    }
}

internal sealed class OutreachTextConfiguration : IEntityTypeConfiguration<OutreachText>
{
    public void Configure(EntityTypeBuilder<OutreachText> builder)
    {
        builder.ToTable("OutreachTexts");
        builder.HasKey(x => x.LeadId);
        builder.Property(x => x.Subject).HasMaxLength(OutreachText.LongestSubject);
        builder.Property(x => x.Body).HasMaxLength(OutreachText.LongestBody);
        builder.Property(x => x.ChangedBy).HasMaxLength(200);
        builder.HasOne<Lead>().WithOne().HasForeignKey<OutreachText>(x => x.LeadId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ScoringRunConfiguration : IEntityTypeConfiguration<ScoringRun>
{
    public void Configure(EntityTypeBuilder<ScoringRun> builder)
    {
        builder.ToTable("ScoringRuns");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.StartedBy).HasMaxLength(200);
        builder.Ignore(x => x.Progress);
        builder.HasIndex(x => x.StartedAt);

        // Of two who ask at once one begins the run and the other is shown it
        builder.HasIndex(x => x.ProfileVersion).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}

internal sealed class ProfileVersionConfiguration : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.ToTable("ProfileVersions");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Profile).HasConversion(
            profile => Json.Write(profile),
            json => Json.Read<IcpProfile>(json),
            new ValueComparer<IcpProfile>((a, b) => Json.Write(a) == Json.Write(b), x => x.Version, x => x));
        builder.Property(x => x.Note).HasMaxLength(ProfileVersion.LongestNote);
        builder.Property(x => x.CreatedBy).HasMaxLength(200);
        builder.Property(x => x.ChangedBy).HasMaxLength(200);
        builder.Property(x => x.PublishedBy).HasMaxLength(200);
        builder.Property(x => x.Revision).IsConcurrencyToken();
        builder.Ignore(x => x.IsDraft);
        builder.Ignore(x => x.Name);

        // Of two who publish at once only one gets the next number
        builder.HasIndex(x => x.Number).IsUnique().HasFilter("\"Number\" IS NOT NULL");
    }
}
