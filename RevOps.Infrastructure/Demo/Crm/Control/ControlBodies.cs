namespace RevOps.Infrastructure.Demo.Crm.Control;

internal sealed record ClockBody(double OffsetSeconds);

internal sealed record TargetBody(string? Url, string? Secret);

internal sealed record EditBody(string Type, string Id, Dictionary<string, string?> Properties);

internal sealed record AssociateBody(string Type, string Id, string ToType, string ToId, bool Remove);

internal sealed record ArchiveBody(string Type, string Id);

internal sealed record HoldBody(string Route, string? When, int? Count);

internal sealed record PaceBody(int EndsCallsEverySeconds);

internal sealed record ProblemBody(string Message);
