namespace RevOps.Domain.Crm.Imports.Fields;

/// <summary>A field that a column may fill.</summary>
/// <param name="Key">Its key, stable: saved mappings name it.</param>
/// <param name="Label">Its name on screen.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="MaxLength">The longest text; 0: any.</param>
/// <param name="Names">How exports call it, lower case letters and digits only, the best first.</param>
public sealed record ImportField(string Key, string Label, FieldKind Kind, int MaxLength, IReadOnlyList<string> Names);
