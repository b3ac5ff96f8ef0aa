using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Calls;

internal sealed class CallConfiguration : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.ImportKey).HasMaxLength(200);
        builder.Property(x => x.Title).HasMaxLength(300);
        builder.Property(x => x.RepName).HasMaxLength(200);
        builder.Property(x => x.Source).HasMaxLength(40);
        builder.Property(x => x.Format).HasMaxLength(40);
        builder.Property(x => x.FileName).HasMaxLength(300);
        builder.Property(x => x.CreatedBy).HasMaxLength(200);
        builder.Property(x => x.NotScoredReason).HasMaxLength(500);
        builder.Property(x => x.DealSaidBy).HasDefaultValue(DealSaidBy.Nobody);
        builder.HasIndex(x => x.ImportKey).IsUnique();
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.NoAction);

        // The list's orders within what a viewer sees: everything, a team, a rep.
        builder.HasIndex(x => new { x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.TeamId, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.RepId, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.AccountId, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.DealId, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.Type, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.Title, x.Id });
        builder.HasIndex(x => new { x.RepName, x.Id });
        builder.HasIndex(x => new { x.DurationSeconds, x.Id });
        builder.HasIndex(x => new { x.RepTalkRatio, x.Id });
        builder.HasIndex(x => new { x.Score, x.Id });
        builder.HasIndex(x => new { x.ScoredAt, x.Id });

        // What came since somebody looked.
        builder.HasIndex(x => x.CreatedAt);
    }
}

internal sealed class UtteranceConfiguration : IEntityTypeConfiguration<UtteranceRecord>
{
    public void Configure(EntityTypeBuilder<UtteranceRecord> builder)
    {
        builder.ToTable("Utterances");
        builder.HasKey(x => new { x.CallId, x.Seq });
        builder.Property(x => x.Labels).HasMaxLength(300);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
    }
}

internal sealed class AnalysisConfiguration : IEntityTypeConfiguration<AnalysisRecord>
{
    public void Configure(EntityTypeBuilder<AnalysisRecord> builder)
    {
        builder.ToTable("CallAnalyses");
        builder.HasKey(x => x.CallId);
        builder.Property(x => x.Engine).HasMaxLength(100);
        builder.HasOne<Call>().WithOne().HasForeignKey<AnalysisRecord>(x => x.CallId);
    }
}

internal sealed class CallTextConfiguration : IEntityTypeConfiguration<CallText>
{
    public void Configure(EntityTypeBuilder<CallText> builder)
    {
        builder.ToTable("CallTexts");
        builder.HasKey(x => x.CallId);
        builder.HasOne<Call>().WithOne().HasForeignKey<CallText>(x => x.CallId);
    }
}

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<ParticipantRecord>
{
    public void Configure(EntityTypeBuilder<ParticipantRecord> builder)
    {
        builder.ToTable("CallParticipants");
        builder.HasKey(x => new { x.CallId, x.Ordinal });
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Email).HasMaxLength(320);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
        builder.HasIndex(x => x.Email);
    }
}

internal sealed class CommentConfiguration : IEntityTypeConfiguration<CallComment>
{
    public void Configure(EntityTypeBuilder<CallComment> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Text).HasMaxLength(4000);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.AuthorId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(x => x.Mentions).WithOne().HasForeignKey(x => x.CommentId);
    }
}

internal sealed class MentionConfiguration : IEntityTypeConfiguration<CommentMention>
{
    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.ToTable("CommentMentions");
        builder.HasKey(x => new { x.CommentId, x.UserId });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.UserId, x.SeenAt });
    }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Page).HasMaxLength(100);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Query).HasMaxLength(2000);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasIndex(x => new { x.OwnerId, x.Page, x.Name }).IsUnique();
    }
}
