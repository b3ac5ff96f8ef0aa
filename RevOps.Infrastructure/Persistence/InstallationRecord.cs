using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RevOps.Infrastructure.Persistence;

/// <summary>What this installation has to remember of itself.</summary>
internal sealed class InstallationRecord
{
    public required string Key { get; set; }

    public required string Value { get; set; }
}

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<InstallationRecord>
{
    public void Configure(EntityTypeBuilder<InstallationRecord> builder)
    {
        builder.ToTable("Installation");
        builder.HasKey(x => x.Key);
        builder.Property(x => x.Key).HasMaxLength(60);
        builder.Property(x => x.Value).HasMaxLength(400);
    }
}
