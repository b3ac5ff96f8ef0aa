using System.Text.Json;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Connections;

/// <summary>The form in which credentials lie in the box: the one place that knows it, for whoever stores and whoever uses them.</summary>
public static class SealedSecrets
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>The credentials, encrypted.</summary>
    public static string Seal(this ISecretBox box, CrmSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(box);
        return box.Seal(JsonSerializer.Serialize(secrets, Form));
    }

    /// <summary>The credentials; null where the keys that they were sealed with are lost.</summary>
    public static CrmSecrets? OpenSecrets(this ISecretBox box, string sealedSecrets)
    {
        ArgumentNullException.ThrowIfNull(box);
        try
        {
            return box.Open(sealedSecrets) is { } json ? JsonSerializer.Deserialize<CrmSecrets>(json, Form) : null;
        }
        catch (JsonException)
        {
            // Something else was sealed: as good as lost, and its text must not come up in an exception.
            return null;
        }
    }
}
