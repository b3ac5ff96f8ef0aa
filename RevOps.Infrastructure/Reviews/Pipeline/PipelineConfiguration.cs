using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Reviews.Pipeline;

internal sealed class CallReviewConfiguration : IEntityTypeConfiguration<CallReview>
{
    public void Configure(EntityTypeBuilder<CallReview> builder)
    {
        builder.ToTable("CallReviews");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.ExternalCallId).HasMaxLength(100);
        builder.Property(x => x.Via).HasMaxLength(20);
        builder.Property(x => x.Cause).HasMaxLength(500);
        builder.Property(x => x.Title).HasMaxLength(300);
        builder.Property(x => x.Candidates).HasMaxLength(400);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Ignore(x => x.CandidateIds);
        builder.HasIndex(x => new { x.ConnectionId, x.ExternalCallId }).IsUnique();
        builder.HasIndex(x => new { x.ConnectionId, x.DueAt });
        builder.HasIndex(x => new { x.State, x.ChangedAt });
        builder.HasIndex(x => new { x.ChangedAt, x.Id });
        builder.HasIndex(x => x.CallId);
        builder.HasIndex(x => new { x.RepId, x.CallStartedAt });

        // Two of a connection's calls never become one of ours, whoever joins at once.
        builder.HasIndex(x => new { x.ConnectionId, x.CallId }).IsUnique().HasFilter("\"CallId\" IS NOT NULL");
        builder.HasOne<CrmConnection>().WithMany().HasForeignKey(x => x.ConnectionId);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ReviewStepConfiguration : IEntityTypeConfiguration<ReviewStep>
{
    public void Configure(EntityTypeBuilder<ReviewStep> builder)
    {
        builder.ToTable("ReviewSteps");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Cause).HasMaxLength(500);
        builder.Property(x => x.Actor).HasMaxLength(200);
        builder.HasOne<CallReview>().WithMany().HasForeignKey(x => x.ReviewId);
        builder.HasIndex(x => new { x.ReviewId, x.Ordinal });
    }
}

internal sealed class FeedbackNoticeConfiguration : IEntityTypeConfiguration<FeedbackNotice>
{
    public void Configure(EntityTypeBuilder<FeedbackNotice> builder)
    {
        builder.ToTable("FeedbackNotices");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Strength).HasMaxLength(1000);
        builder.Property(x => x.DoNext).HasMaxLength(1000);
        builder.Property(x => x.NotScoredReason).HasMaxLength(500);
        builder.HasIndex(x => x.ReviewId).IsUnique();
        builder.HasIndex(x => new { x.RepId, x.SeenAt });
        builder.HasIndex(x => x.At);
        builder.HasOne<CallReview>().WithMany().HasForeignKey(x => x.ReviewId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId).OnDelete(DeleteBehavior.NoAction);
    }
}
