using System.Security.Cryptography;

namespace RevOps.Infrastructure.Demo.Crm;

/// <summary>The secrets of a demo CRM. They travel by environment variables, which other users of the machine cannot read.</summary>
/// <param name="AccessToken">The private app's token.</param>
/// <param name="ClientId">The OAuth application's id.</param>
/// <param name="ClientSecret">The OAuth application's secret; announcements are signed with it.</param>
/// <param name="RefreshToken">The OAuth application's refresh token.</param>
/// <param name="ControlToken">The control API's token.</param>
public sealed record DemoCrmSecrets(
    string? AccessToken, string? ClientId, string? ClientSecret, string? RefreshToken, string? ControlToken)
{
    private const string Prefix = "REVOPS_DEMO_CRM_";

    /// <summary>New ones.</summary>
    public static DemoCrmSecrets Create()
    {
        static string Next() => RandomNumberGenerator.GetHexString(40, lowercase: true);
        return new DemoCrmSecrets(Next(), Next(), Next(), Next(), Next());
    }

    /// <summary>Those in this process's environment.</summary>
    public static DemoCrmSecrets FromEnvironment() => new(
        Read("ACCESS_TOKEN"), Read("CLIENT_ID"), Read("CLIENT_SECRET"), Read("REFRESH_TOKEN"), Read("CONTROL_TOKEN"));

    /// <summary>Puts them into the environment of a process to be started.</summary>
    public void WriteTo(IDictionary<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        environment[Prefix + "ACCESS_TOKEN"] = AccessToken;
        environment[Prefix + "CLIENT_ID"] = ClientId;
        environment[Prefix + "CLIENT_SECRET"] = ClientSecret;
        environment[Prefix + "REFRESH_TOKEN"] = RefreshToken;
        environment[Prefix + "CONTROL_TOKEN"] = ControlToken;
    }

    /// <summary>Says nothing of them, so that no log can.</summary>
    public override string ToString() => nameof(DemoCrmSecrets);

    private static string? Read(string name) => Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : null;
}
