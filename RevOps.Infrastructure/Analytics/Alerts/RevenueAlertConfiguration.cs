using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

internal sealed class RevenueAlertConfiguration : IEntityTypeConfiguration<RevenueAlert>
{
    public void Configure(EntityTypeBuilder<RevenueAlert> builder)
    {
        builder.ToTable("RevenueAlerts");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.SubjectKey).HasMaxLength(100);
        builder.Property(x => x.SubjectName).HasMaxLength(RevenueAlert.LongestText);
        builder.Property(x => x.Cause).HasMaxLength(RevenueAlert.LongestCause);
        builder.Property(x => x.Title).HasMaxLength(RevenueAlert.LongestText);
        builder.Property(x => x.Do).HasMaxLength(RevenueAlert.LongestText);
        builder.Property(x => x.Evidence).AsJson().Metadata.SetValueComparer(
            new ValueComparer<IReadOnlyList<AlertEvidence>>((a, b) => Json.Write(a) == Json.Write(b), x => x.Count, x => x));

        // One alert for a kind, subject and cause until that is over, whoever finds it and however often
        builder.HasIndex(x => new { x.Kind, x.SubjectKey, x.Cause }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(x => x.EndedAt);
        builder.HasIndex(x => x.DealId);
        builder.HasIndex(x => x.AccountId);
        builder.HasIndex(x => x.LeadId);
    }
}

internal sealed class RevenueNoticeConfiguration : IEntityTypeConfiguration<RevenueNotice>
{
    public void Configure(EntityTypeBuilder<RevenueNotice> builder)
    {
        builder.ToTable("RevenueNotices");
        builder.HasKey(x => new { x.AlertId, x.UserId });
        builder.HasOne<RevenueAlert>().WithMany().HasForeignKey(x => x.AlertId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => new { x.UserId, x.AcknowledgedAt, x.ShowAt });
        builder.HasIndex(x => x.ShowAt);
        builder.HasIndex(x => x.AcknowledgedAt);
    }
}

internal sealed class RevenueRuleConfiguration : IEntityTypeConfiguration<RevenueRuleRecord>
{
    public void Configure(EntityTypeBuilder<RevenueRuleRecord> builder)
    {
        builder.ToTable("RevenueAlertRules");
        builder.HasKey(x => x.Kind);
        builder.Property(x => x.Rule).AsJson();
    }
}

internal sealed class QuietHoursConfiguration : IEntityTypeConfiguration<QuietHoursRecord>
{
    public void Configure(EntityTypeBuilder<QuietHoursRecord> builder)
    {
        builder.ToTable("QuietHours");
        builder.HasKey(x => x.Scope);
        builder.Property(x => x.Scope).HasMaxLength(40);
    }
}

internal sealed class DealAlertMarkConfiguration : IEntityTypeConfiguration<DealAlertMark>
{
    public void Configure(EntityTypeBuilder<DealAlertMark> builder)
    {
        builder.ToTable("DealAlertMarks");
        builder.HasKey(x => x.DealId);
        builder.Property(x => x.DealId).ValueGeneratedNever();
        builder.Property(x => x.SeenAt).IsConcurrencyToken();
        builder.Property(x => x.Mark).AsJson();
        builder.HasOne<Deal>().WithOne().HasForeignKey<DealAlertMark>(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountAlertMarkConfiguration : IEntityTypeConfiguration<AccountAlertMark>
{
    public void Configure(EntityTypeBuilder<AccountAlertMark> builder)
    {
        builder.ToTable("AccountAlertMarks");
        builder.HasKey(x => x.AccountId);
        builder.Property(x => x.AccountId).ValueGeneratedNever();
        builder.Property(x => x.SeenAt).IsConcurrencyToken();
        builder.HasOne<Account>().WithOne().HasForeignKey<AccountAlertMark>(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LeadAlertMarkConfiguration : IEntityTypeConfiguration<LeadAlertMark>
{
    public void Configure(EntityTypeBuilder<LeadAlertMark> builder)
    {
        builder.ToTable("LeadAlertMarks");
        builder.HasKey(x => x.LeadId);
        builder.Property(x => x.LeadId).ValueGeneratedNever();
        builder.Property(x => x.SeenAt).IsConcurrencyToken();
        builder.HasOne<Lead>().WithOne().HasForeignKey<LeadAlertMark>(x => x.LeadId).OnDelete(DeleteBehavior.Cascade);
    }
}
