namespace RevOps.Domain.Crm.Connections;

/// <summary>Which kinds of CRM there are.</summary>
internal static class CrmKinds
{
    /// <summary>Why this kind cannot be connected; null where it can.</summary>
    public static CrmSettingsError? Known(this ICrmConnectors connectors, string kind) =>
        connectors.Kinds.Any(x => x.Key == kind)
            ? null
            : CrmSettingsError.Invalid(ConnectionField.Kind, "There is no connector for this kind of CRM", "Choose one of the list");
}
