namespace RevOps.Domain.Governance;

/// <summary>Tells, within seconds and on every node, whose role, teams, password or state changed.</summary>
public interface IAccessChanges
{
    /// <summary>Calls the handler with the people of each round of changes until the subscription is disposed.</summary>
    /// <param name="handler">Quick, and never throws: it runs on the watcher's own turn.</param>
    IDisposable Subscribe(Action<IReadOnlySet<UserId>> handler);
}
