using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Sessions;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Practice;

internal sealed class PracticeSessionConfiguration : IEntityTypeConfiguration<PracticeSession>
{
    public void Configure(EntityTypeBuilder<PracticeSession> builder)
    {
        builder.ToTable("PracticeSessions");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Title).HasMaxLength(300);
        builder.Property(x => x.ScenarioKey).HasMaxLength(60);
        builder.Property(x => x.RubricKey).HasMaxLength(60);
        builder.Property(x => x.CriterionKey).HasMaxLength(60);
        builder.Property(x => x.EndedBecause).HasMaxLength(40);
        builder.Property(x => x.Scorecard).AsJson();
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Ignore(x => x.IsOn);
        builder.HasIndex(x => new { x.RepId, x.ClientKey }).IsUnique();
        builder.HasIndex(x => new { x.RepId, x.StartedAt });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);

        // A practice of a moment holds the call's words: it goes when the call goes.
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SpokenLineConfiguration : IEntityTypeConfiguration<SpokenLine>
{
    public void Configure(EntityTypeBuilder<SpokenLine> builder)
    {
        builder.ToTable("PracticeLines");

        // A turn has one answer, whoever clicks twice.
        builder.HasKey(x => new { x.PracticeId, x.Number });
        builder.Property(x => x.Mood).AsJson();
        builder.Property(x => x.Remark).AsJson();
        builder.Ignore(x => x.ByRep);
        builder.HasOne<PracticeSession>().WithMany().HasForeignKey(x => x.PracticeId);
    }
}

internal sealed class PracticeAssignmentConfiguration : IEntityTypeConfiguration<PracticeAssignment>
{
    public void Configure(EntityTypeBuilder<PracticeAssignment> builder)
    {
        builder.ToTable("PracticeAssignments");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.Title).HasMaxLength(300);
        builder.Property(x => x.ScenarioKey).HasMaxLength(60);
        builder.Property(x => x.CriterionKey).HasMaxLength(60);
        builder.Property(x => x.Note).HasMaxLength(PracticeRules.LongestNote);
        builder.HasIndex(x => new { x.RepId, x.CompletedAt });
        builder.HasIndex(x => new { x.TeamId, x.CreatedAt });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId);
        builder.HasOne<PracticeSession>().WithMany().HasForeignKey(x => x.PracticeId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class DrillResultConfiguration : IEntityTypeConfiguration<DrillResult>
{
    public void Configure(EntityTypeBuilder<DrillResult> builder)
    {
        builder.ToTable("PracticeDrills");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.CustomerSays).HasMaxLength(JudgeDrill.LongestSentence);
        builder.Property(x => x.Answer).HasMaxLength(PracticeRules.LongestAnswer);
        builder.Property(x => x.Verdict).AsJson();
        builder.HasIndex(x => new { x.RepId, x.At });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);
    }
}
