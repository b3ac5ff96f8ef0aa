using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;

namespace RevOps.Infrastructure.Analytics.Team;

internal sealed class CallFigureConfiguration : IEntityTypeConfiguration<CallFigure>
{
    public void Configure(EntityTypeBuilder<CallFigure> builder)
    {
        builder.ToTable("CallFigures");
        builder.HasKey(x => new { x.CallId, x.Kind, x.Key });
        builder.Property(x => x.Key).HasMaxLength(130);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Segment).HasMaxLength(40);
        builder.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(x => new { x.Day, x.Kind });
        builder.HasIndex(x => new { x.TeamId, x.Day, x.Kind });
        builder.HasIndex(x => new { x.RepId, x.Day, x.Kind });
    }
}

internal sealed class CallFigureMonthConfiguration : IEntityTypeConfiguration<CallFigureMonth>
{
    public void Configure(EntityTypeBuilder<CallFigureMonth> builder)
    {
        builder.ToTable("CallFigureMonths");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Key).HasMaxLength(130);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.HasIndex(x => new { x.Month, x.Kind });
        builder.HasIndex(x => new { x.TeamId, x.Month, x.Kind });
        builder.HasIndex(x => new { x.RepId, x.Month, x.Kind });
    }
}

internal sealed class CallMentionMonthConfiguration : IEntityTypeConfiguration<CallMentionMonth>
{
    public void Configure(EntityTypeBuilder<CallMentionMonth> builder)
    {
        builder.ToTable("CallMentionMonths");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Segment).HasMaxLength(40);
        builder.Property(x => x.Key).HasMaxLength(130);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.HasIndex(x => x.Month);
        builder.HasIndex(x => new { x.TeamId, x.Month });
    }
}

internal sealed class CallMonthConfiguration : IEntityTypeConfiguration<CallMonth>
{
    public void Configure(EntityTypeBuilder<CallMonth> builder)
    {
        builder.ToTable("CallMonths");
        builder.HasKey(x => x.Month);
    }
}
