namespace RevOps.Domain.Crm.Connections;

/// <summary>Settings that were found to be in order.</summary>
internal sealed record CheckedSettings(string Name, Uri Address, int PollSeconds, WriteBackSettings WriteBack);

/// <summary>What settings of a connection must be like.</summary>
internal static class ConnectionRules
{
    private const int LongestName = 100;
    private const int LongestAddress = 400;
    private const int LongestField = 100;
    private const int MostPollSeconds = 86_400;

    public static Result<CheckedSettings, CrmSettingsError> Check(ConnectionSettings settings) =>
        OfPlace(settings).Concat(OfProperties(settings.WriteBack)).FirstOrDefault() is { } problem
            ? problem
            : new CheckedSettings(Name(settings), Address(settings.Address).Value!, settings.PollSeconds, Tidy(settings.WriteBack));

    /// <summary>What is wrong with name, address and pause.</summary>
    public static IEnumerable<CrmSettingsError> OfPlace(ConnectionSettings settings)
    {
        if (Name(settings) is var name && (name.Length is 0 or > LongestName || name.Any(char.IsControl)))
        {
            yield return CrmSettingsError.Invalid(
                ConnectionField.Name, $"A name has 1 to {LongestName} characters", "Write one that tells this account from others, such as HubSpot EU");
        }

        if (Address(settings.Address).Error is { } address)
        {
            yield return address;
        }

        if (settings.PollSeconds is < CrmConnection.LeastPollSeconds or > MostPollSeconds)
        {
            yield return CrmSettingsError.Invalid(
                ConnectionField.Poll, $"The pause between two polls is {CrmConnection.LeastPollSeconds} seconds to a day", "Write 60 where nothing speaks against it");
        }
    }

    /// <summary>What is wrong with the names of properties.</summary>
    public static IEnumerable<CrmSettingsError> OfProperties(WriteBackSettings settings)
    {
        var tidy = Tidy(settings);
        foreach (var (field, name) in new[]
        {
            (ConnectionField.Score, tidy.ScoreField), (ConnectionField.NextStep, tidy.NextStepField), (ConnectionField.DueDate, tidy.DueDateField),
        })
        {
            if (name is not null && !IsPropertyName(name))
            {
                yield return CrmSettingsError.Invalid(
                    field, $"{name} is not the internal name of a property", "Write letters, digits and underscores, as the CRM's settings show it, or leave it empty");
            }
            else if (name is not null && tidy.Fields.Count(x => x.Equals(name, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                yield return CrmSettingsError.Invalid(field, $"{name} is named twice", "Give each value a property of its own, or leave one empty");
            }
        }
    }

    /// <summary>True where credentials that were given for one address may be sent to the other.</summary>
    public static bool IsSamePlace(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static Result<Uri, CrmSettingsError> Address(string? text)
    {
        const string Example = "Write one like https://api.hubapi.com";
        if (!Uri.TryCreate((text ?? "").Trim(), UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.ToString().Length > LongestAddress)
        {
            return CrmSettingsError.Invalid(ConnectionField.Address, "That is not an address of a CRM's API", Example);
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return CrmSettingsError.Invalid(
                ConnectionField.Address, "The address holds a sign-in, a question mark or a hash, which are not part of it", "Take them away; credentials have fields of their own");
        }

        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? Result<Uri, CrmSettingsError>.Ok(address)
            : CrmSettingsError.Invalid(
                ConnectionField.Address, "The address is not encrypted, and the credentials would be readable on the way", "Begin it with https; http is for this machine only");
    }

    private static string Name(ConnectionSettings settings) => (settings.Name ?? "").Trim();

    private static WriteBackSettings Tidy(WriteBackSettings settings) =>
        settings with { ScoreField = Tidy(settings.ScoreField), NextStepField = Tidy(settings.NextStepField), DueDateField = Tidy(settings.DueDateField) };

    private static string? Tidy(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static bool IsPropertyName(string name) =>
        name.Length <= LongestField && char.IsAsciiLetter(name[0]) && name.All(x => char.IsAsciiLetterOrDigit(x) || x == '_');
}
