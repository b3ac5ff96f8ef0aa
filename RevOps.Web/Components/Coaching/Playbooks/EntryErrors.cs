using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>Which errors belong to an entry and to its fields.</summary>
internal static class EntryErrors
{
    /// <summary>The entry, where the error is said of something within it.</summary>
    public static string KeyOf(PlaybookError error) => error.Entry.Split(", ")[0];

    /// <summary>The errors of an entry.</summary>
    public static IReadOnlyList<PlaybookError> Of(IEnumerable<PlaybookError> errors, string part, string key) =>
        [.. errors.Where(x => x.File == part && KeyOf(x) == key)];

    /// <summary>The thing within an entry that an error is said of; null for the entry itself.</summary>
    public static string? Inner(PlaybookError error) => error.Entry.Split(", ", 2) is [_, var inner] ? inner : null;

    /// <summary>Problem and remedy.</summary>
    public static string Words(PlaybookError error) => $"{error.Problem}. {error.Remedy}.";
}
