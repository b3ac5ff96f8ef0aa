using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm;

internal sealed class ConnectionConfiguration : IEntityTypeConfiguration<CrmConnection>
{
    public void Configure(EntityTypeBuilder<CrmConnection> builder)
    {
        builder.ToTable("CrmConnections");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Kind).HasMaxLength(40);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.BaseAddress).HasMaxLength(400);
        builder.Property(x => x.CursorLastId).HasMaxLength(100);
        builder.Property(x => x.LastError).HasMaxLength(500);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasIndex(x => x.Name).IsUnique();
        builder.Ignore(x => x.Cursor);
        builder.ComplexProperty(x => x.WriteBack, settings =>
        {
            settings.Property(x => x.WriteNote).HasColumnName("WriteNote");
            settings.Property(x => x.ScoreField).HasColumnName("ScoreField").HasMaxLength(100);
            settings.Property(x => x.NextStepField).HasColumnName("NextStepField").HasMaxLength(100);
            settings.Property(x => x.DueDateField).HasColumnName("DueDateField").HasMaxLength(100);
            settings.Property(x => x.OnConflict).HasColumnName("OnConflict");
            settings.Ignore(x => x.Fields);
        });
    }
}

internal sealed class CrmWriteConfiguration : IEntityTypeConfiguration<CrmWrite>
{
    public void Configure(EntityTypeBuilder<CrmWrite> builder)
    {
        builder.ToTable("CrmWrites");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.ExternalCallId).HasMaxLength(100);
        builder.Property(x => x.TargetId).HasMaxLength(100);
        builder.Property(x => x.Field).HasMaxLength(100);
        builder.Property(x => x.IdempotencyKey).HasMaxLength(120);
        builder.Property(x => x.Quote).HasMaxLength(2000);
        builder.Property(x => x.Rubric).HasMaxLength(60);
        builder.Property(x => x.ExternalId).HasMaxLength(100);
        builder.Property(x => x.Problem).HasMaxLength(500);
        builder.HasIndex(x => x.IdempotencyKey).IsUnique();
        builder.HasIndex(x => new { x.ReviewId, x.State });
        builder.HasIndex(x => new { x.CreatedAt, x.Id });
        builder.HasIndex(x => new { x.State, x.CreatedAt });
        builder.HasIndex(x => x.CallId);
        builder.HasIndex(x => new { x.DealId, x.Revision });
        builder.HasIndex(x => x.DueAt);
        builder.HasIndex(x => x.DealChangeId);
        builder.Ignore(x => x.Standing);

        // What was written of deals before there was anything else to write
        builder.Property(x => x.DealPart).HasDefaultValue(CrmDealPart.Stage);
        builder.Property(x => x.Lease).IsConcurrencyToken();
        builder.HasOne<CallReview>().WithMany().HasForeignKey(x => x.ReviewId).OnDelete(DeleteBehavior.Cascade);

        // A call or deal that is deleted here leaves what was written there on record.
        builder.HasOne<CrmConnection>().WithMany().HasForeignKey(x => x.ConnectionId).OnDelete(DeleteBehavior.NoAction);
    }
}
