namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>A field that objects of a type have.</summary>
/// <param name="Object">The type of object.</param>
/// <param name="Name">Its name in the API.</param>
/// <param name="Label">Its name on screen.</param>
/// <param name="Type">string, number, date, datetime, bool or enumeration.</param>
/// <param name="FieldType">How it is edited: text, textarea, number, date, select.</param>
/// <param name="GroupName">The group it stands in.</param>
/// <param name="ReadOnly">True for what the CRM itself keeps.</param>
internal sealed record CrmProperty(
    string Object, string Name, string Label, string Type, string FieldType, string GroupName, bool ReadOnly = false);
