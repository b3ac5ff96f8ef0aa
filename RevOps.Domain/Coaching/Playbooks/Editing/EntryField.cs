namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>A field of an entry, as a form asks for it.</summary>
/// <param name="Name">Its name in the text.</param>
/// <param name="Label">Its name on screen.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Hint">What to write there; empty where the label says it.</param>
public sealed record EntryField(string Name, string Label, EntryFieldKind Kind, string Hint = "")
{
    /// <summary>May be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>What may be chosen, by value and word.</summary>
    public IReadOnlyList<(string Value, string Word)> Choices { get; init; } = [];

    /// <summary>The fields of the entries within it.</summary>
    public IReadOnlyList<EntryField> Fields { get; init; } = [];
}

/// <summary>What a field of an entry holds.</summary>
public enum EntryFieldKind
{
    /// <summary>A few words.</summary>
    Line = 0,

    /// <summary>A sentence or two.</summary>
    Sentence = 1,

    /// <summary>Texts, one a line.</summary>
    Lines = 2,

    /// <summary>One of <see cref="EntryField.Choices"/>.</summary>
    Choice = 3,

    /// <summary>Some of <see cref="EntryField.Choices"/>.</summary>
    Choices = 4,

    /// <summary>A whole number.</summary>
    Number = 5,

    /// <summary>Yes or no.</summary>
    Flag = 6,

    /// <summary>Entries of their own.</summary>
    Entries = 7,
}
