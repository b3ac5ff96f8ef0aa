namespace RevOps.Infrastructure.Demo.Crm.Hosting;

/// <summary>How the product runs its demo CRM.</summary>
public sealed record DemoCrmProcessOptions
{
    /// <summary>The folder of its data, made where there is none; null keeps nothing.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The secrets that it is given.</summary>
    public required DemoCrmSecrets Secrets { get; init; }

    /// <summary>Path of RevOps.Web.dll; null where that is the program which runs. Tests run in another one.</summary>
    public string? EntryAssembly { get; init; }

    /// <summary>Seconds between two calls that end by themselves; 0 = never.</summary>
    public int EndsCallEverySeconds { get; init; } = 180;

    /// <summary>Further arguments of <c>demo-crm</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
