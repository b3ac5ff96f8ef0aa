using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>What the edge must know of a request before it is answered.</summary>
/// <param name="Name">Its name in counts and holds, such as <c>notes.create</c>.</param>
/// <param name="Scope">The scope that it needs; null where it needs no token.</param>
/// <param name="Writes">True where an effect can outlive a lost reply.</param>
internal sealed record CrmRoute(string Name, string? Scope, bool Writes = false)
{
    public static CrmRoute Token { get; } = new("oauth.token", null, Writes: true);

    public static CrmRoute Owners { get; } = new("owners.list", "crm.objects.owners.read");

    public static CrmRoute Transcript { get; } = new("transcripts.get", "crm.extensions_calling_transcripts.read");

    public static CrmRoute Pipelines { get; } = new("pipelines.list", "crm.schemas.deals.read");

    public bool IsSearch => Name.EndsWith(".search", StringComparison.Ordinal);

    public static CrmRoute Search(string type) => new($"{type}.search", Read(type));

    public static CrmRoute Create(string type) => new($"{type}.create", Write(type), Writes: true);

    public static CrmRoute Get(string type) => new("objects.get", Read(type));

    public static CrmRoute BatchRead(string type) => new("objects.batchRead", Read(type));

    public static CrmRoute Associations(string type) => new("associations.batchRead", Read(type));

    public static CrmRoute Update(string type) => new("objects.update", Write(type), Writes: true);

    public static CrmRoute Delete(string type) => new("objects.delete", Write(type), Writes: true);

    public static CrmRoute GetProperty(string type) => new("properties.get", $"crm.schemas.{type}.read");

    public static CrmRoute CreateProperty(string type) => new("properties.create", $"crm.schemas.{type}.write", Writes: true);

    private static string Read(string type) => $"crm.objects.{Scoped(type)}.read";

    private static string Write(string type) => $"crm.objects.{Scoped(type)}.write";

    private static string Scoped(string type) => type == CrmTypes.Goals ? "goals" : type;

    /// <summary>True where the type exists.</summary>
    public static bool Knows(string type) => CrmTypes.All.Contains(type);
}
