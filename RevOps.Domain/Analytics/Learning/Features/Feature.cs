namespace RevOps.Domain.Analytics.Learning.Features;

/// <summary>A feature as the model keeps it.</summary>
/// <param name="Name">Its key, stable over versions.</param>
/// <param name="Label">Its name for a reader: "Days in stage".</param>
/// <param name="Kind">How it is read.</param>
public sealed record FeatureDefinition(string Name, string Label, FeatureKind Kind);

/// <summary>A feature with the way to read it from a snapshot.</summary>
/// <typeparam name="TSnapshot">What was known at the moment of prediction.</typeparam>
/// <param name="Definition">Name and kind.</param>
/// <param name="Read">Reads it from the snapshot and from nothing else.</param>
public sealed record Feature<TSnapshot>(FeatureDefinition Definition, Func<TSnapshot, FeatureValue> Read)
    where TSnapshot : ISnapshot
{
    /// <summary>A number.</summary>
    public static Feature<TSnapshot> Number(string name, string label, Func<TSnapshot, double?> read) =>
        new(new(name, label, FeatureKind.Number), x => FeatureValue.Of(read(x)));

    /// <summary>Money or a count.</summary>
    public static Feature<TSnapshot> Amount(string name, string label, Func<TSnapshot, double?> read) =>
        new(new(name, label, FeatureKind.Amount), x => FeatureValue.Of(read(x)));

    /// <summary>A word.</summary>
    public static Feature<TSnapshot> Category(string name, string label, Func<TSnapshot, string?> read) =>
        new(new(name, label, FeatureKind.Category), x => FeatureValue.Of(read(x)));

    /// <summary>Yes or no.</summary>
    public static Feature<TSnapshot> Flag(string name, string label, Func<TSnapshot, bool?> read) =>
        new(new(name, label, FeatureKind.Category), x => FeatureValue.Of(read(x)));
}
