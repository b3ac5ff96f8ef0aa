namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>An association between two objects; it holds both ways.</summary>
internal sealed record CrmLink(string FromType, long From, string ToType, long To);
