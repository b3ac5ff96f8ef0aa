using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews;

/// <summary>
/// The rubrics that come with the product, read once from Reviews/Rubrics. An organisation's own versions replace them by key.
/// </summary>
public static class ShippedRubrics
{
    /// <summary>Key of the rubric that judges a call whose type is not known well enough.</summary>
    public const string GeneralKey = "general";

    private const string Prefix = "Reviews.Rubrics.";

    private static readonly Lazy<IReadOnlyList<Rubric>> Loaded = new(Load);

    /// <summary>All of them, ordered by key.</summary>
    public static IReadOnlyList<Rubric> All => Loaded.Value;

    /// <summary>The general rubric.</summary>
    public static Rubric General => All.Single(x => x.Key == GeneralKey);

    /// <summary>The rubric of that key; null where none is shipped.</summary>
    public static Rubric? Find(string key) => All.FirstOrDefault(x => x.Key == key);

    /// <summary>The rubric that judges this type of call; null where none names it.</summary>
    public static Rubric? For(CallType type) => All.FirstOrDefault(x => x.CallTypes.Contains(type));

    private static List<Rubric> Load() =>
        [.. EmbeddedText.Read(Prefix).OrderBy(x => x.Name, StringComparer.Ordinal).Select(x => Parse(x.Name, x.Text))];

    private static Rubric Parse(string name, string json)
    {
        var result = RubricJson.Parse(json);

        // A shipped file that does not load is a bug of the build, not something a user can mend
        return result.IsSuccess ? result.Value : throw new InvalidOperationException($"Rubric {name}: {result.Error}");
    }
}
