using System.Globalization;
using System.Text;

namespace RevOps.Domain.Leads.Icp.Duplicates;

/// <summary>Spellings that stand for the same, in one form.</summary>
public static class LeadIdentity
{
    private static readonly HashSet<string> FreeMail = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com", "gmx.de", "gmx.net", "web.de", "aol.com", "proton.me", "protonmail.com",
    };

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "se", "sa", "sas", "sarl", "bv", "nv", "plc", "oy", "ab", "as", "spa", "srl", "the",
    };

    /// <summary>Lower case, without what follows a plus; without dots where the provider ignores them. Null where it is no address.</summary>
    public static string? Email(string? address)
    {
        if (address?.Trim().ToLowerInvariant().Split('@') is not [{ Length: > 0 } local, { Length: > 2 } domain])
        {
            return null;
        }

        local = local.Split('+')[0];
        domain = domain == "googlemail.com" ? "gmail.com" : domain;
        return $"{(domain == "gmail.com" ? local.Replace(".", "", StringComparison.Ordinal) : local)}@{domain}";
    }

    /// <summary>The company's domain, from the web address or the e-mail; null for a provider that anybody uses.</summary>
    public static string? Domain(string? web, string? email)
    {
        var host = web?.Trim().ToLowerInvariant() is { Length: > 0 } given
            ? given.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal).Split('/')[0]
            : Email(email)?.Split('@')[1];
        host = host?.StartsWith("www.", StringComparison.Ordinal) == true ? host[4..] : host;
        return string.IsNullOrEmpty(host) || FreeMail.Contains(host) ? null : host;
    }

    /// <summary>The last nine digits, which prefixes of countries do not touch; null for fewer than eight.</summary>
    public static string? Phone(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length < 8 ? null : digits[^Math.Min(9, digits.Length)..];
    }

    /// <summary>Words in lower case without accents, in alphabetical order, so that "Roth, Ina" is "Ina Roth".</summary>
    public static string? Person(string? name) => Words(name) is { Count: > 1 } words ? string.Join(' ', words.Order(StringComparer.Ordinal)) : null;

    /// <summary>The name without legal forms.</summary>
    public static string? Company(string? name) => Words(name).Where(x => !LegalForms.Contains(x)).ToList() is { Count: > 0 } words ? string.Concat(words) : null;

    private static List<string> Words(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark && x != '.')
            .Select(x => char.IsLetterOrDigit(x) ? x : ' ');
        return [.. string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
