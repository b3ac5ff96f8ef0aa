using Microsoft.AspNetCore.Identity;

namespace RevOps.Web.Components.Account;

/// <summary>The password rules in force, in words, so that nobody has to find them out by failing.</summary>
internal static class PasswordHint
{
    internal static string For(PasswordOptions rules)
    {
        var needs = new List<string>();
        Add(rules.RequireUppercase, "an upper-case letter");
        Add(rules.RequireLowercase, "a lower-case letter");
        Add(rules.RequireDigit, "a digit");
        Add(rules.RequireNonAlphanumeric, "a sign such as ? or -");
        var length = $"At least {rules.RequiredLength} characters";
        return needs.Count switch
        {
            0 => length + ". A few words in a row are easy to remember and hard to guess.",
            1 => $"{length}, with {needs[0]}.",
            _ => $"{length}, with {string.Join(", ", needs[..^1])} and {needs[^1]}.",
        };

        void Add(bool required, string what)
        {
            if (required)
            {
                needs.Add(what);
            }
        }
    }
}
