using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Source).HasMaxLength(SourcedConfiguration.SourceLength);
        builder.Property(x => x.FileName).HasMaxLength(300);
        builder.Property(x => x.Signature).HasMaxLength(64).IsUnicode(false);
        builder.Property(x => x.Mapping).AsJson();
        builder.Property(x => x.Counts).AsJson();
        builder.Property(x => x.CreatedByName).HasMaxLength(200);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasIndex(x => x.CreatedAt);
        builder.HasIndex(x => x.State);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.CreatedBy).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.HasKey(x => x.ImportId);
        builder.HasOne<Import>().WithOne().HasForeignKey<ImportFile>(x => x.ImportId);
    }
}

internal sealed class ImportProblemConfiguration : IEntityTypeConfiguration<ImportProblem>
{
    public void Configure(EntityTypeBuilder<ImportProblem> builder)
    {
        builder.HasKey(x => new { x.Import, x.Row, x.Column });
        builder.Property(x => x.Column).HasMaxLength(200);
        builder.Property(x => x.Text).HasMaxLength(500);
        builder.Property(x => x.Value).HasMaxLength(200);
        builder.HasOne<Import>().WithMany().HasForeignKey(x => x.Import);
    }
}

internal sealed class ImportedChangeConfiguration : IEntityTypeConfiguration<ImportedChange>
{
    public void Configure(EntityTypeBuilder<ImportedChange> builder)
    {
        builder.HasKey(x => new { x.Import, x.Row });
        builder.Property(x => x.Record).HasMaxLength(250);
        builder.Property(x => x.Fields).AsJson().Metadata.SetValueComparer(
            new ValueComparer<IReadOnlyList<FieldChange>>((a, b) => ReferenceEquals(a, b), x => x.Count, x => x));
        builder.HasOne<Import>().WithMany().HasForeignKey(x => x.Import);
    }
}

internal sealed class SavedMappingConfiguration : IEntityTypeConfiguration<SavedMapping>
{
    public void Configure(EntityTypeBuilder<SavedMapping> builder)
    {
        builder.HasKey(x => x.Signature);
        builder.Property(x => x.Signature).HasMaxLength(64).IsUnicode(false);
        builder.Property(x => x.Source).HasMaxLength(SourcedConfiguration.SourceLength);
        builder.Property(x => x.Mapping).AsJson();
    }
}

internal sealed class OwnerNameConfiguration : IEntityTypeConfiguration<OwnerName>
{
    public void Configure(EntityTypeBuilder<OwnerName> builder)
    {
        builder.MapSource();
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Email).HasMaxLength(320);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
    }
}
