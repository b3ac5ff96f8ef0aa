namespace RevOps.Infrastructure.Demo.Crm.Api;

internal sealed record SearchBody(
    string? After,
    int? Limit,
    IReadOnlyList<string>? Properties,
    IReadOnlyList<SortBody>? Sorts,
    IReadOnlyList<FilterGroupBody>? FilterGroups);

internal sealed record SortBody(string PropertyName, string? Direction);

internal sealed record FilterGroupBody(IReadOnlyList<FilterBody>? Filters);

internal sealed record FilterBody(string PropertyName, string Operator, string? Value);

internal sealed record BatchReadBody(
    IReadOnlyList<string>? Properties, IReadOnlyList<IdBody>? Inputs, IReadOnlyList<string>? PropertiesWithHistory = null);

internal sealed record IdBody(string Id);

internal sealed record ObjectBody(Dictionary<string, string?>? Properties, IReadOnlyList<AssociationBody>? Associations);

internal sealed record AssociationBody(IdBody? To, IReadOnlyList<AssociationTypeBody>? Types);

internal sealed record AssociationTypeBody(string? AssociationCategory, int AssociationTypeId);

internal sealed record PropertyBody(string? Name, string? Label, string? Type, string? FieldType, string? GroupName);
