namespace RevOps.Infrastructure.Demo.Crm.Webhooks;

/// <summary>Something that happened to a call, as an announcement says it.</summary>
internal sealed record CrmEvent(long EventId, DateTimeOffset OccurredAt, long CallId, string? Property = null, string? Value = null);
