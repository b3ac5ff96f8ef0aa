using System.Net;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

// What the shell and the account pages need from the feature Governance. The pages own markup and words;
// the implementations own accounts, cookies, lock-out and the audit log.

/// <summary>Who is looking, from the claims of the request or of the circuit.</summary>
public interface ICurrentViewer
{
    /// <summary>The person; null where nobody is signed in or the account no longer may.</summary>
    ValueTask<Viewer?> GetAsync();
}

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>The session cookie is set on the response.</summary>
    Succeeded = 0,

    /// <summary>Unknown address or wrong password; which of the two is never told.</summary>
    Rejected = 1,

    /// <summary>Too many wrong passwords; see <see cref="SignInAnswer.RetryAfter"/>.</summary>
    LockedOut = 2,

    /// <summary>The password is right, but an administrator has disabled the account.</summary>
    Disabled = 3,
}

/// <summary>The outcome and, where locked out, how long still.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, TimeSpan? RetryAfter = null)
{
    /// <summary>The session cookie is set.</summary>
    public bool Succeeded => Outcome is SignInOutcome.Succeeded;
}

/// <summary>Starts and ends sessions of local accounts. Only for requests with a response that has not started: static pages and endpoints.</summary>
public interface ISignIn
{
    /// <summary>Checks the password, counts failures towards the lock-out, sets the cookie.</summary>
    Task<SignInAnswer> PasswordAsync(string email, string password, bool remember, CancellationToken cancellationToken);

    /// <summary>Signs in as a persona of the demo workspace; rejected unless <paramref name="caller"/> is offered that persona.</summary>
    Task<SignInAnswer> PersonaAsync(string email, IPAddress? caller, CancellationToken cancellationToken);

    /// <summary>Ends this session.</summary>
    Task SignOutAsync(CancellationToken cancellationToken);
}

/// <summary>Someone the demo's visitor may be.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Role">Role.</param>
/// <param name="Email">E-mail address, which identifies the persona.</param>
/// <param name="Teams">Names of their teams, to tell two of a role apart.</param>
public sealed record DemoPersona(string Name, UserRole Role, string Email, IReadOnlyList<string> Teams);

/// <summary>Offers the demo's personas on the sign-in page.</summary>
public interface IDemoPersonas
{
    /// <summary>The personas; none without demo data or where the caller's address is not loopback.</summary>
    Task<IReadOnlyList<DemoPersona>> ForAsync(IPAddress? caller, CancellationToken cancellationToken);
}

/// <summary>
/// What an account operation answers: no problems, or sentences to show as they are, each said of one field
/// (<c>email</c>, <c>name</c>, <c>password</c>, <c>current</c>) or of the whole form (empty).
/// </summary>
/// <param name="Problems">Empty on success.</param>
public sealed record AccountResult(IReadOnlyList<AccountProblem> Problems)
{
    /// <summary>It worked.</summary>
    public static AccountResult Done { get; } = new([]);

    /// <summary>No problems.</summary>
    public bool Succeeded => Problems.Count == 0;

    /// <summary>One problem.</summary>
    public static AccountResult Problem(string field, string message) => new([new(field, message)]);
}

/// <summary>Why an account operation did not go through, in words for the person at the form.</summary>
/// <param name="Field">Which field; empty for the whole form.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record AccountProblem(string Field, string Message);

/// <summary>The first visit of an empty installation.</summary>
public interface IFirstAdmin
{
    /// <summary>True while there is no user at all. Asked on each visit of the sign-in page, so cheap.</summary>
    Task<bool> IsNeededAsync(CancellationToken cancellationToken);

    /// <summary>Creates the admin and signs them in; a problem when a user exists by now.</summary>
    Task<AccountResult> CreateAsync(string name, string email, string password, CancellationToken cancellationToken);
}

/// <summary>What an open invitation says.</summary>
/// <param name="Email">Address of the account it makes.</param>
/// <param name="Name">Name as the inviter wrote it.</param>
/// <param name="Role">Role of the account it makes.</param>
/// <param name="InvitedBy">Who invites.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record OpenInvitation(string Email, string Name, UserRole Role, string InvitedBy, DateTimeOffset ExpiresAt);

/// <summary>Redeems one-time links.</summary>
public interface IInvitations
{
    /// <summary>The invitation; null where it is unknown, used, withdrawn or expired.</summary>
    Task<OpenInvitation?> FindAsync(string token, CancellationToken cancellationToken);

    /// <summary>Makes the account and signs the person in; a problem when the link no longer holds.</summary>
    Task<AccountResult> RedeemAsync(string token, string name, string password, CancellationToken cancellationToken);
}

/// <summary>Changes passwords.</summary>
public interface IPasswords
{
    /// <summary>Changes the password of the person of this request and renews their session; other sessions of theirs end.</summary>
    Task<AccountResult> ChangeAsync(string current, string next, CancellationToken cancellationToken);
}
