using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Calls.Detail.Comments;

/// <summary>An @ that is being typed.</summary>
/// <param name="From">Place of the @.</param>
/// <param name="To">Place of the caret.</param>
/// <param name="Typed">What stands between them.</param>
public sealed record OpenMention(int From, int To, string Typed);

/// <summary>Finds the mention at the caret, and who it may mean.</summary>
public static class MentionFinder
{
    private const int Longest = 40;
    private const int MostChoices = 6;

    /// <summary>The mention that ends at the caret; null where none is being typed.</summary>
    public static OpenMention? At(string text, int caret)
    {
        ArgumentNullException.ThrowIfNull(text);
        caret = Math.Clamp(caret, 0, text.Length);
        var at = caret == 0 ? -1 : text.LastIndexOf('@', caret - 1);

        // An @ within a word is an e-mail address.
        if (at < 0 || caret - at > Longest || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '('))
        {
            return null;
        }

        var typed = text[(at + 1)..caret];
        return typed.Contains('\n', StringComparison.Ordinal) ? null : new(at, caret, typed);
    }

    /// <summary>People whose name, or a part of it, begins so; none where the mention is complete.</summary>
    public static IReadOnlyList<Person> Choices(IReadOnlyList<Person> people, OpenMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var typed = mention.Typed;
        return people.Any(x => typed.StartsWith(x.Name, StringComparison.OrdinalIgnoreCase))
            ? []
            : [.. people.Where(x => Begins(x.Name, typed)).Take(MostChoices)];
    }

    /// <summary>The text with the mention completed, and where the caret goes.</summary>
    public static (string Text, int Caret) Complete(string text, OpenMention mention, Person person)
    {
        ArgumentNullException.ThrowIfNull(text);
        var put = $"@{person.Name} ";
        return (text[..mention.From] + put + text[mention.To..].TrimStart(' '), mention.From + put.Length);
    }

    private static bool Begins(string name, string typed) =>
        name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(x => x.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
