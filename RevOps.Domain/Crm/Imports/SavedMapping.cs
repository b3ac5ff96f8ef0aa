namespace RevOps.Domain.Crm.Imports;

/// <summary>How files with a certain header were read last.</summary>
public sealed class SavedMapping
{
    private SavedMapping()
    {
    }

    /// <summary>Keeps a mapping.</summary>
    public SavedMapping(string signature, string source, ImportMapping mapping, DateTimeOffset at)
    {
        Signature = signature;
        Keep(source, mapping, at);
    }

    /// <summary>What the header looks like.</summary>
    public string Signature { get; private set; } = "";

    /// <summary>Name of the source.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What its columns mean.</summary>
    public ImportMapping Mapping { get; private set; } = new() { Kind = ImportKind.Accounts, Fields = new Dictionary<string, string>() };

    /// <summary>When it was last used.</summary>
    public DateTimeOffset UsedAt { get; private set; }

    /// <summary>Puts another in its place.</summary>
    public void Keep(string source, ImportMapping mapping, DateTimeOffset at)
    {
        Source = source;
        Mapping = mapping;
        UsedAt = at;
    }
}
