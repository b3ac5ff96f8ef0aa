using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Deals.Assessment;

internal sealed class DealAssessmentConfiguration : IEntityTypeConfiguration<DealAssessmentRecord>
{
    public const int LongestRisk = 300;

    public void Configure(EntityTypeBuilder<DealAssessmentRecord> builder)
    {
        builder.ToTable("DealAssessments");
        builder.HasKey(x => x.DealId);
        builder.Property(x => x.DealId).ValueGeneratedNever();
        builder.Property(x => x.Rules).HasMaxLength(40);
        builder.Property(x => x.TopRisk).HasMaxLength(LongestRisk);
        builder.HasOne<Deal>().WithOne().HasForeignKey<DealAssessmentRecord>(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => x.DueAt);
        builder.HasIndex(x => x.AsOf);
        builder.HasIndex(x => x.Health);
    }
}

internal sealed class CallReadingConfiguration : IEntityTypeConfiguration<CallReadingRecord>
{
    public void Configure(EntityTypeBuilder<CallReadingRecord> builder)
    {
        builder.ToTable("CallReadings");
        builder.HasKey(x => x.CallId);
        builder.Property(x => x.CallId).ValueGeneratedNever();
        builder.Property(x => x.Stamp).HasMaxLength(100);
        builder.HasOne<Call>().WithOne().HasForeignKey<CallReadingRecord>(x => x.CallId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LetterDecisionConfiguration : IEntityTypeConfiguration<LetterDecision>
{
    public void Configure(EntityTypeBuilder<LetterDecision> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Value).HasMaxLength(DecideLetter.LongestValue);
        builder.Property(x => x.Reason).HasMaxLength(DecideLetter.LongestReason);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.DecidedBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UndoneBy).OnDelete(DeleteBehavior.NoAction);

        // Two that decide at once: one of them is told so.
        builder.HasIndex(x => new { x.DealId, x.Letter, x.Number }).IsUnique();
    }
}

internal sealed class ActionDecisionConfiguration : IEntityTypeConfiguration<ActionDecision>
{
    public void Configure(EntityTypeBuilder<ActionDecision> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Key).HasMaxLength(100);
        builder.Property(x => x.Text).HasMaxLength(500);
        builder.Property(x => x.Reason).HasMaxLength(DecideAction.LongestReason);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.DecidedBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UndoneBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.DealId, x.Key, x.Number }).IsUnique();
    }
}

internal sealed class ActionPlanConfiguration : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Key).HasMaxLength(PlanAction.LongestKey);
        builder.HasOne<Deal>().WithMany().HasForeignKey(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.PlannedBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UndoneBy).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(x => new { x.DealId, x.Key, x.Number }).IsUnique();
    }
}
