using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Coaching.Alerts;

internal sealed class LiveAlertConfiguration : IEntityTypeConfiguration<LiveAlert>
{
    public void Configure(EntityTypeBuilder<LiveAlert> builder)
    {
        builder.ToTable("LiveAlerts");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Key).HasMaxLength(LiveAlert.LongestName);
        builder.Property(x => x.Name).HasMaxLength(LiveAlert.LongestName);
        builder.Property(x => x.Quote).HasMaxLength(LiveAlert.LongestQuote);
        builder.Property(x => x.AcknowledgedBy).HasMaxLength(200);
        builder.HasIndex(x => new { x.LiveCallId, x.Kind, x.Key }).IsUnique();
        builder.HasIndex(x => new { x.TeamId, x.AcknowledgedAt, x.At });
        builder.HasIndex(x => x.At);
        builder.HasOne<LiveCall>().WithMany().HasForeignKey(x => x.LiveCallId);
    }
}

/// <summary>A rule of a scope: a team's id, or "all".</summary>
internal sealed class AlertRuleRecord
{
    public const string Everybody = "all";

    public required string Scope { get; set; }

    public required CoachAlertKind Kind { get; set; }

    public required bool IsOn { get; set; }

    public static string ScopeOf(TeamId? team) => team?.ToString() ?? Everybody;

    public AlertRule ToRule() => new(Scope == Everybody ? null : new TeamId(Guid.Parse(Scope)), Kind, IsOn);
}

internal sealed class AlertRuleConfiguration : IEntityTypeConfiguration<AlertRuleRecord>
{
    public void Configure(EntityTypeBuilder<AlertRuleRecord> builder)
    {
        builder.ToTable("AlertRules");
        builder.HasKey(x => new { x.Scope, x.Kind });
        builder.Property(x => x.Scope).HasMaxLength(40);
    }
}
