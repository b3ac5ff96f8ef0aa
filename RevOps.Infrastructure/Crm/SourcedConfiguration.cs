using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm;

/// <summary>What the tables of records from elsewhere have in common.</summary>
internal static class SourcedConfiguration
{
    public const int KeyLength = 200;
    public const int SourceLength = 60;

    /// <summary>One record for an id of a source; what a source says more is one document.</summary>
    public static void MapSource<T>(this EntityTypeBuilder<T> builder)
        where T : SourcedRecord
    {
        builder.Property(x => x.Source).HasMaxLength(SourceLength);
        builder.Property(x => x.ExternalId).HasMaxLength(KeyLength);
        builder.HasIndex(x => new { x.Source, x.ExternalId }).IsUnique();
        builder.Property(x => x.CustomFields).HasConversion(
            fields => Json.Write(fields),
            json => Json.Read<Dictionary<string, string>>(json),
            new ValueComparer<IReadOnlyDictionary<string, string>?>(
                (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.Count == b.Count && !a.Except(b).Any()),
                x => x == null ? 0 : x.Count,
                x => x));
    }

    /// <summary>Owner and team; the user or team of a deleted row is not left behind.</summary>
    public static void MapOwner<T>(this EntityTypeBuilder<T> builder)
        where T : class, IOwned
    {
        builder.Property(x => x.OwnerKey).HasMaxLength(KeyLength);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(nameof(IOwned.OwnerId)).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Team>().WithMany().HasForeignKey(nameof(IOwned.TeamId)).OnDelete(DeleteBehavior.NoAction);
    }
}
