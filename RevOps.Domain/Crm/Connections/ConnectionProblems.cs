namespace RevOps.Domain.Crm.Connections;

/// <summary>Everything that is wrong with what was typed, so that a form can say it all at once.</summary>
public static class ConnectionProblems
{
    /// <summary>What is wrong, in the order of the fields; empty where nothing is.</summary>
    /// <param name="settings">The settings as they were typed.</param>
    /// <param name="secrets">The credentials of a new connection; null where stored ones may fill what was not typed.</param>
    public static IReadOnlyList<CrmSettingsError> Of(ConnectionSettings settings, SecretsChange? secrets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            .. ConnectionRules.OfPlace(settings),
            .. secrets is null ? [] : SecretsRules.Missing(secrets, secrets.Onto(null)),
            .. ConnectionRules.OfProperties(settings.WriteBack),
        ];
    }
}
