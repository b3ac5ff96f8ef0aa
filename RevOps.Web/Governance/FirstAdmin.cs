using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <inheritdoc />
internal sealed class FirstAdmin(CreateFirstAdmin create, FirstAdminMemory memory, SessionStarter sessions) : IFirstAdmin
{
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        if (!memory.Exists)
        {
            memory.Exists = !await create.IsNeededAsync(cancellationToken);
        }

        return !memory.Exists;
    }

    public async Task<AccountResult> CreateAsync(string name, string email, string password, CancellationToken cancellationToken)
    {
        var created = await create.RunAsync(name, email, password, cancellationToken);
        if (!created.IsSuccess)
        {
            return created.Error.ToResult();
        }

        await sessions.StartAsync(created.Value, "setup", remember: false, cancellationToken);
        return AccountResult.Done;
    }
}

/// <summary>That there is an account: once true it stays so, and the database is not asked again.</summary>
internal sealed class FirstAdminMemory
{
    public volatile bool Exists;
}
