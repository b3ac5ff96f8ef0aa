using RevOps.Domain.Crm.Connections;

namespace RevOps.Web.Components.Crm.Connections;

/// <summary>What was refused, to be said under the fields it is about.</summary>
public sealed record FieldProblems(IReadOnlyList<CrmSettingsError> All)
{
    public static FieldProblems None { get; } = new([]);

    public CrmSettingsError? Of(string field) => All.FirstOrDefault(x => x.Field == field);

    /// <summary>The value of <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Of(field) is null ? null : "true";

    /// <summary>The value of <c>aria-describedby</c>.</summary>
    public string? Describes(string field) => Of(field) is null ? null : Id(field);

    public static string Id(string field) => field + "-problem";
}
