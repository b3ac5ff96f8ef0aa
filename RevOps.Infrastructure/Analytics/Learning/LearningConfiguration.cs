using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Learning;

internal sealed class ModelVersionConfiguration : IEntityTypeConfiguration<ModelVersion>
{
    public void Configure(EntityTypeBuilder<ModelVersion> builder)
    {
        builder.ToTable("ModelVersions");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Model).AsJson();
        builder.Property(x => x.TrainedBy).HasMaxLength(200);
        builder.Ignore(x => x.IsLearnt);
        builder.HasIndex(x => new { x.Target, x.Number }).IsUnique();
    }
}

internal sealed class ModelTrainingConfiguration : IEntityTypeConfiguration<ModelTraining>
{
    public void Configure(EntityTypeBuilder<ModelTraining> builder)
    {
        builder.ToTable("ModelTrainings");
        builder.HasKey(x => x.Target);
        builder.Property(x => x.AskedBy).HasMaxLength(200);
        builder.Ignore(x => x.IsAsked);
    }
}

internal sealed class DealChanceConfiguration : IEntityTypeConfiguration<DealChance>
{
    public void Configure(EntityTypeBuilder<DealChance> builder)
    {
        builder.ToTable("DealChances");
        builder.HasKey(x => x.DealId);
        builder.Property(x => x.DealId).ValueGeneratedNever();
        builder.IsChance();
        builder.HasOne<Deal>().WithOne().HasForeignKey<DealChance>(x => x.DealId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LeadChanceConfiguration : IEntityTypeConfiguration<LeadChance>
{
    public void Configure(EntityTypeBuilder<LeadChance> builder)
    {
        builder.ToTable("LeadChances");
        builder.HasKey(x => x.LeadId);
        builder.Property(x => x.LeadId).ValueGeneratedNever();
        builder.IsChance();
        builder.HasOne<Lead>().WithOne().HasForeignKey<LeadChance>(x => x.LeadId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class ChanceConfiguration
{
    public static void IsChance<T>(this EntityTypeBuilder<T> builder)
        where T : KeptChance
    {
        builder.Property(x => x.Reason).HasMaxLength(KeptChance.LongestReason);
        builder.HasIndex(x => x.Probability);
    }
}
