using RevOps.Domain.Analytics;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Whom a record names as its owner.</summary>
internal static class Owners
{
    public static string? KeyOf(SourcedRecord record) => (record as IOwned)?.OwnerKey;

    public static string? TeamKeyOf(SourcedRecord record) => (record as Quota)?.TeamKey;
}
