using Microsoft.AspNetCore.Identity;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Governance;

/// <summary>Identity's refusals in the product's words.</summary>
internal static class IdentityProblems
{
    public const int ShortestPassword = 10;

    public const int FewestDifferentCharacters = 4;

    public static GovernanceError ToError(this IdentityResult result)
    {
        var error = result.Errors.First();
        return error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => Password($"A password has at least {ShortestPassword} characters", "A sentence is easy to remember"),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => Password($"A password has at least {FewestDifferentCharacters} different characters", "Use more different ones"),
            nameof(IdentityErrorDescriber.PasswordMismatch) => WrongPassword,
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => Taken,
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
                new(GovernanceErrorKind.Invalid, "That is not an e-mail address", "Write one like name@company.com", "email"),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) =>
                new(GovernanceErrorKind.Conflict, "The account changed in between", "Try again"),
            _ => throw new InvalidOperationException($"Identity refused with {error.Code}."),
        };
    }

    public static GovernanceError WrongPassword { get; } =
        new(GovernanceErrorKind.Invalid, "The current password is not right", "Write the password you signed in with", "current");

    public static GovernanceError Taken { get; } =
        new(GovernanceErrorKind.Conflict, "This address has an account", "Sign in, or use another address", "email");

    private static GovernanceError Password(string problem, string remedy) => new(GovernanceErrorKind.Invalid, problem, remedy, "password");
}
