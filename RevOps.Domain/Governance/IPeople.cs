namespace RevOps.Domain.Governance;

/// <summary>Looks people up for other features.</summary>
public interface IPeople
{
    /// <summary>The person with this e-mail address or, failing that, the only one with this name; null where there is none or several.</summary>
    Task<Person?> FindAsync(string nameOrEmail, CancellationToken cancellationToken);

    /// <summary>The person; null where there is none.</summary>
    Task<Person?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>People who may sign in, by name.</summary>
    Task<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellationToken);
}

/// <summary>A person who signs in.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Full name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Role">Role.</param>
/// <param name="Teams">Teams they belong to.</param>
public sealed record Person(UserId Id, string Name, string Email, UserRole Role, IReadOnlyList<TeamId> Teams)
{
    /// <summary>This person as the one who asks.</summary>
    public Viewer AsViewer() => new(Id, Name, Role, Teams);
}
