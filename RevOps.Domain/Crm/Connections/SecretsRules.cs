using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Connections;

/// <summary>What credentials must be like, and to whom stored ones may be sent.</summary>
internal static class SecretsRules
{
    private const int Longest = 4000;

    /// <summary>
    /// The credentials to use at this address: stored ones with what was typed in their place. Stored ones are not sent to a server they
    /// were not given for, or whoever may change the address could read them.
    /// </summary>
    public static Result<CrmSecrets, CrmSettingsError> For(CrmConnection connection, Uri address, SecretsChange? typed, ISecretBox box)
    {
        var stored = ConnectionRules.IsSamePlace(new Uri(connection.BaseAddress), address) ? box.OpenSecrets(connection.SealedSecrets) : null;
        if (typed is not null)
        {
            return Complete(typed, stored);
        }

        // Settings can be put right while the credentials cannot be read; they are asked for by the list.
        return stored is not null || ConnectionRules.IsSamePlace(new Uri(connection.BaseAddress), address)
            ? stored ?? new CrmSecrets()
            : CrmSettingsError.Invalid(
                ConnectionField.Address, "The address leads to another server, and stored credentials are not sent there", "Type the credentials again");
    }

    /// <summary>What was typed on top of what is stored, if a sign-in can be made of it.</summary>
    public static Result<CrmSecrets, CrmSettingsError> Complete(SecretsChange typed, CrmSecrets? stored)
    {
        var whole = typed.Onto(stored);
        if (Missing(typed, whole).FirstOrDefault() is { } missing)
        {
            return missing;
        }

        return new[] { whole.AccessToken, whole.ClientId, whole.ClientSecret, whole.RefreshToken }.Any(x => x?.Length > Longest || x?.Any(IsOdd) == true)
            ? CrmSettingsError.Invalid(Fields(typed, whole)[0].Name, "The credentials hold characters that no token has", "Copy them again, without blanks or line breaks")
            : whole;
    }

    /// <summary>What a sign-in needs and is not there.</summary>
    public static IEnumerable<CrmSettingsError> Missing(SecretsChange typed, CrmSecrets whole) =>
        Fields(typed, whole).Where(x => x.Value is null)
            .Select(x => CrmSettingsError.Invalid(x.Name, $"{x.What} is missing", "Copy it from the app's page in the CRM"));

    private static (string Name, string? Value, string What)[] Fields(SecretsChange typed, CrmSecrets whole) => typed.SignIn == CrmSignIn.Token
        ? [(ConnectionField.AccessToken, whole.AccessToken, "The access token")]
        : [
            (ConnectionField.ClientId, whole.ClientId, "The client id"),
            (ConnectionField.ClientSecret, whole.ClientSecret, "The client secret"),
            (ConnectionField.RefreshToken, whole.RefreshToken, "The refresh token"),
        ];

    // They travel in a header, which takes visible ASCII.
    private static bool IsOdd(char x) => x is <= ' ' or > '~';
}
