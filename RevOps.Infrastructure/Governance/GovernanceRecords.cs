namespace RevOps.Infrastructure.Governance;

/// <summary>
/// The one row that every change of access updates first: both servers then let the next change wait until this one is
/// committed, so "the last admin", "the first account" and "a team without members" are judged on what really holds.
/// </summary>
internal sealed class AccessLock
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    public long Turn { get; set; }
}

/// <summary>A key of ASP.NET Core's data protection, shared by all nodes.</summary>
internal sealed class DataProtectionKey
{
    public Guid Id { get; set; }

    public string FriendlyName { get; set; } = "";

    public string Xml { get; set; } = "";
}
