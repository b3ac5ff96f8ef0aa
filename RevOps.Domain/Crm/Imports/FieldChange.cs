namespace RevOps.Domain.Crm.Imports;

/// <summary>What an import changed in one field.</summary>
/// <param name="Field">Key of the field.</param>
/// <param name="Before">The value before, as text; null where it was empty.</param>
/// <param name="After">The value since.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
