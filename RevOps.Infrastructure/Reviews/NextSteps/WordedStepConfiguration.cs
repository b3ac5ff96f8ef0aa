using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.NextSteps;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Governance;

namespace RevOps.Infrastructure.Reviews.NextSteps;

internal sealed class WordedStepConfiguration : IEntityTypeConfiguration<WordedStep>
{
    public void Configure(EntityTypeBuilder<WordedStep> builder)
    {
        builder.ToTable("WordedSteps");
        builder.HasKey(x => x.CallId);
        builder.Property(x => x.Text).HasMaxLength(NextStepFields.Longest);
        builder.HasOne<Call>().WithOne().HasForeignKey<WordedStep>(x => x.CallId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ById).OnDelete(DeleteBehavior.NoAction);
    }
}
