namespace RevOps.Domain.Crm.Connections;

/// <summary>What an admin sets of a connection, the credentials apart. Two are equal where nothing differs.</summary>
/// <param name="Name">On screen.</param>
/// <param name="Address">Where the CRM's API is, as it was typed or as it is stored.</param>
/// <param name="PollSeconds">Seconds between two polls.</param>
/// <param name="WriteBack">What is written back.</param>
public sealed record ConnectionSettings(string Name, string Address, int PollSeconds, WriteBackSettings WriteBack)
{
    /// <summary>As they are stored.</summary>
    public static ConnectionSettings Of(CrmConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new(connection.Name, connection.BaseAddress, connection.PollSeconds, connection.WriteBack);
    }
}

/// <summary>A change of a connection, with what the admin had before them: polls change the row all the time, and only this shows another admin's change.</summary>
/// <param name="Seen">The settings that were changed.</param>
/// <param name="SecretsSeenAt">When the credentials that were kept or replaced had been set.</param>
/// <param name="Wanted">The settings as they shall be.</param>
/// <param name="Secrets">What was typed of the credentials; null: they stay.</param>
public sealed record ConnectionChange(
    ConnectionSettings Seen, DateTimeOffset SecretsSeenAt, ConnectionSettings Wanted, SecretsChange? Secrets);
