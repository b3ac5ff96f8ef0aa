using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Coaching;

internal sealed class LiveCallConfiguration : IEntityTypeConfiguration<LiveCall>
{
    public void Configure(EntityTypeBuilder<LiveCall> builder)
    {
        builder.ToTable("LiveCalls");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.RepName).HasMaxLength(200);
        builder.Property(x => x.Title).HasMaxLength(LiveCallRules.LongestTitle);
        builder.Property(x => x.CustomerName).HasMaxLength(LiveCallRules.LongestTitle);
        builder.Property(x => x.CustomerEmail).HasMaxLength(LiveCallRules.LongestTitle);
        builder.Property(x => x.Source).HasMaxLength(20);
        builder.Property(x => x.ClientKey).HasMaxLength(LiveCallRules.LongestKey);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Ignore(x => x.IsOn);
        builder.Ignore(x => x.ImportKey);
        builder.HasIndex(x => new { x.RepId, x.ClientKey }).IsUnique().HasFilter("\"ClientKey\" IS NOT NULL");
        builder.HasIndex(x => new { x.EndedAt, x.LastHeardAt });
        builder.HasIndex(x => new { x.RepId, x.StartedAt });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RepId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class LiveWordsConfiguration : IEntityTypeConfiguration<LiveWords>
{
    public void Configure(EntityTypeBuilder<LiveWords> builder)
    {
        builder.ToTable("LiveWords");
        builder.HasKey(x => new { x.LiveCallId, x.Sequence });
        builder.Property(x => x.Speaker).HasMaxLength(LiveCallRules.LongestSpeaker);
        builder.Property(x => x.Text).HasMaxLength(LiveCallRules.LongestText);
        builder.HasOne<LiveCall>().WithMany().HasForeignKey(x => x.LiveCallId);
    }
}

internal sealed class LiveMarkConfiguration : IEntityTypeConfiguration<LiveMark>
{
    public void Configure(EntityTypeBuilder<LiveMark> builder)
    {
        builder.ToTable("LiveMarks");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.Text).HasMaxLength(LiveMark.LongestText);
        builder.HasOne<LiveCall>().WithMany().HasForeignKey(x => x.LiveCallId);
        builder.HasIndex(x => new { x.LiveCallId, x.At });
    }
}

internal sealed class LiveCueConfiguration : IEntityTypeConfiguration<LiveCue>
{
    public void Configure(EntityTypeBuilder<LiveCue> builder)
    {
        builder.ToTable("LiveCues");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Headline).HasMaxLength(200);
        builder.Property(x => x.Detail).HasMaxLength(500);
        builder.Property(x => x.Ask).HasMaxLength(500);
        builder.Property(x => x.Topic).HasMaxLength(100);
        builder.Property(x => x.Quote).HasMaxLength(LiveCue.LongestQuote);
        builder.HasOne<LiveCall>().WithMany().HasForeignKey(x => x.LiveCallId);
        builder.HasIndex(x => new { x.LiveCallId, x.RaisedAt });
        builder.HasIndex(x => new { x.RepId, x.RaisedAt });
        builder.HasIndex(x => x.RaisedAt);
    }
}
