using System.Net;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <inheritdoc />
internal sealed class SignIn(ISessionAccounts accounts, SessionStarter sessions, DemoPersonas personas) : ISignIn
{
    public async Task<SignInAnswer> PasswordAsync(string email, string password, bool remember, CancellationToken cancellationToken)
    {
        var check = await accounts.CheckAsync(email ?? "", password ?? "", cancellationToken);
        return check switch
        {
            { Outcome: CredentialOutcome.Right, User: { } id } => await StartAsync(id, "password", remember, cancellationToken),
            { Outcome: CredentialOutcome.LockedOut } => new SignInAnswer(SignInOutcome.LockedOut, check.RetryAfter),
            { Outcome: CredentialOutcome.Disabled } => new SignInAnswer(SignInOutcome.Disabled),
            _ => new SignInAnswer(SignInOutcome.Rejected),
        };
    }

    public async Task<SignInAnswer> PersonaAsync(string email, IPAddress? caller, CancellationToken cancellationToken)
    {
        var offered = await personas.AccountsForAsync(caller, cancellationToken);
        var persona = offered.SingleOrDefault(x => x.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
        return persona is null
            ? new SignInAnswer(SignInOutcome.Rejected)
            : await StartAsync(persona.Id, "demo persona", remember: false, cancellationToken);
    }

    public Task SignOutAsync(CancellationToken cancellationToken) => sessions.EndAsync();

    private async Task<SignInAnswer> StartAsync(UserId id, string how, bool remember, CancellationToken cancellationToken) =>
        new(await sessions.StartAsync(id, how, remember, cancellationToken) ? SignInOutcome.Succeeded : SignInOutcome.Disabled);
}
