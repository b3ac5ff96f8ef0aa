using RevOps.Domain.Crm.Imports;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>The bytes of an import's file, compressed; they are kept apart, since lists of imports do not read them.</summary>
internal sealed class ImportFile
{
    public required ImportId ImportId { get; init; }

    public required byte[] Content { get; init; }
}
