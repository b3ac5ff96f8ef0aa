using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching.Consent;

internal sealed class CallConsentConfiguration : IEntityTypeConfiguration<CallConsent>
{
    public void Configure(EntityTypeBuilder<CallConsent> builder)
    {
        builder.ToTable("LiveConsents");
        builder.HasKey(x => x.LiveCallId);
        builder.Property(x => x.LiveCallId).ValueGeneratedNever();
        builder.Property(x => x.Country).HasMaxLength(2);
        builder.Property(x => x.Sentence).HasMaxLength(CoachingRules.LongestSentence);
        builder.Property(x => x.AnsweredBy).HasMaxLength(200);
        builder.Property(x => x.ObjectedBy).HasMaxLength(200);
        builder.HasOne<LiveCall>().WithOne().HasForeignKey<CallConsent>(x => x.LiveCallId);
    }
}

/// <summary>A document of rules; of each key one, which counts its changes.</summary>
internal sealed class CoachingRulesRecord
{
    public required string Key { get; set; }

    public required int Version { get; set; }

    public required string Json { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}

internal sealed class CoachingRulesConfiguration : IEntityTypeConfiguration<CoachingRulesRecord>
{
    public void Configure(EntityTypeBuilder<CoachingRulesRecord> builder)
    {
        builder.ToTable("CoachingRules");
        builder.HasKey(x => x.Key);
        builder.Property(x => x.Key).HasMaxLength(40);
        builder.Property(x => x.Version).IsConcurrencyToken();
    }
}
