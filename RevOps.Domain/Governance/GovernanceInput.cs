using System.Net.Mail;

namespace RevOps.Domain.Governance;

/// <summary>What people type into the forms of this feature: trimmed, and checked for length and shape.</summary>
internal static class GovernanceInput
{
    private const int LongestEmail = 256;

    public static Result<string, GovernanceError> Name(string? text, int longest)
    {
        var name = (text ?? "").Trim();
        return name.Length > 0 && name.Length <= longest && !name.Any(char.IsControl)
            ? Result<string, GovernanceError>.Ok(name)
            : new GovernanceError(GovernanceErrorKind.Invalid, $"A name has 1 to {longest} characters", "Write a shorter name, or one at all", "name");
    }

    public static Result<string, GovernanceError> Email(string? text)
    {
        var email = (text ?? "").Trim();
        return email.Length <= LongestEmail && MailAddress.TryCreate(email, out var address) && address.Address == email && email.IndexOf(' ') < 0
            ? Result<string, GovernanceError>.Ok(email)
            : new GovernanceError(GovernanceErrorKind.Invalid, "That is not an e-mail address", "Write one like name@company.com", "email");
    }
}
