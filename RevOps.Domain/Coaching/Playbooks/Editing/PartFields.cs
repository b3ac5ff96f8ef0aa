using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Phases;

namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>Which fields the entries of each part have, for forms. What reads them is <see cref="PlaybookReader"/>; a test holds the two together.</summary>
public static class PartFields
{
    private const string PhraseHint = "One a line, lower case, as it is said. Any of them counts.";

    private static readonly IReadOnlyList<(string Value, string Word)> Types =
        [.. Enum.GetValues<CallType>().Where(x => x != CallType.Unknown).Select(x => (x.Key(), x.Name()))];

    private static readonly IReadOnlyList<(string Value, string Word)> Sides = [("rep", "The rep"), ("customer", "The customer")];

    private static readonly EntryField Side = new("side", "Who has to say it", EntryFieldKind.Choice, "Nothing chosen: either") { Optional = true, Choices = Sides };

    private static readonly Dictionary<string, IReadOnlyList<EntryField>> All = new()
    {
        [PlaybookParts.Objections] =
        [
            Id("id"),
            new("label", "Kind", EntryFieldKind.Choice) { Choices = [.. UtteranceLabels.All.Where(UtteranceLabels.IsObjection).Select(x => (x, ObjectionName(x)))] },
            new("stage", "Stage", EntryFieldKind.Choice, "Nothing chosen: any") { Optional = true, Choices = Types },
            new("persona", "Persona", EntryFieldKind.Choice, "Nothing chosen: anybody") { Optional = true, Choices = [.. Personas.All.Select(x => (x, x))] },
            Headline,
            new("answer", "Response", EntryFieldKind.Sentence, "One line that the rep can say as it stands"),
            new("question", "Question back", EntryFieldKind.Sentence),
            new("phrases", "Words of the customer", EntryFieldKind.Lines, "One a line, lower case. None: fits every objection of its kind."),
        ],
        [PlaybookParts.Battlecards] =
        [
            Id("id"),
            new("name", "Competitor", EntryFieldKind.Line),
            new("phrases", "How people say it", EntryFieldKind.Lines, PhraseHint),
            Headline,
            new("detail", "Detail", EntryFieldKind.Sentence, "One line: where we differ and what to ask"),
            new("strengths", "What it is good at", EntryFieldKind.Lines, "One a line; never denied"),
            new("differences", "Where we differ", EntryFieldKind.Lines, "One fact a line"),
            new("questions", "Questions to ask", EntryFieldKind.Lines, "One a line"),
            new("avoid", "What not to say", EntryFieldKind.Sentence),
        ],
        [PlaybookParts.Checklists] =
        [
            new("callType", "Type of call", EntryFieldKind.Choice) { Choices = Types },
            new("items", "Items", EntryFieldKind.Entries, $"In the order of the panel, at most {PlaybookRules.ChecklistItems}")
            {
                Fields =
                [
                    Id("key"),
                    new("name", "Name", EntryFieldKind.Line, "One or two words for the panel"),
                    new("question", "Question to ask", EntryFieldKind.Sentence),
                    Side,
                    new("phrases", "Words that show it was covered", EntryFieldKind.Lines, PhraseHint),
                ],
            },
        ],
        [PlaybookParts.Statements] =
        [
            Id("key"),
            new("name", "Name", EntryFieldKind.Line, "A few words for the panel"),
            new("say", "What to say", EntryFieldKind.Sentence, "As it may be said"),
            new("phrases", "Words that show it was said", EntryFieldKind.Lines, PhraseHint),
            new("withinSeconds", "Missing after, in seconds", EntryFieldKind.Number, "From the call's start"),
            new("callTypes", "Calls that need it", EntryFieldKind.Choices, "None ticked: all") { Choices = Types },
        ],
        [PlaybookParts.Trackers] =
        [
            Id("key"),
            new("name", "Name", EntryFieldKind.Line),
            new("phrases", "Phrases", EntryFieldKind.Lines, PhraseHint),
            Side,
            new("phase", "Phase of the call", EntryFieldKind.Choice, "Nothing chosen: any") { Optional = true, Choices = [.. PhaseFit.Kinds.Select(x => (x, Words(x)))] },
            new("alert", "Tell the rep's manager at once", EntryFieldKind.Flag),
            Headline with { Optional = true, Hint = "The cue for the rep, at most six words. Empty: no cue." },
            new("detail", "Detail of the cue", EntryFieldKind.Sentence) { Optional = true },
        ],
        [PlaybookParts.Questions] =
        [
            Id("id"),
            new("slot", "Gap that it fills", EntryFieldKind.Choice) { Choices = [.. DealSlots.All.Select(x => (x, Words(x)))] },
            Headline with { Hint = "What to ask, at most six words" },
            new("question", "Question as it may be said", EntryFieldKind.Sentence),
            new("after", "Worth asking after", EntryFieldKind.Lines, "Words of the customer, one a line, lower case"),
            new("filled", "Filled already by", EntryFieldKind.Lines, "Words that show that nothing is missing, one a line, lower case"),
        ],
        [PlaybookParts.PlainWords] =
        [
            new("jargon", "Word of the trade", EntryFieldKind.Line, "Lower case"),
            new("plain", "What to say instead", EntryFieldKind.Line),
        ],
    };

    private static EntryField Headline => new("headline", "Headline", EntryFieldKind.Line, "What to do, at most six words");

    /// <summary>The fields of a part's entries, in the order of a form.</summary>
    public static IReadOnlyList<EntryField> Of(string part) => All[part];

    /// <summary>What a part is called on screen.</summary>
    public static string NameOf(string part) => part switch
    {
        PlaybookParts.Objections => "Objections",
        PlaybookParts.Battlecards => "Battlecards",
        PlaybookParts.Checklists => "Checklists",
        PlaybookParts.Statements => "Required statements",
        PlaybookParts.Trackers => "Trackers",
        PlaybookParts.Questions => "Deal questions",
        PlaybookParts.PlainWords => "Plain words",
        _ => part,
    };

    /// <summary>The kind of an objection in words.</summary>
    public static string ObjectionName(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label switch
        {
            UtteranceLabels.ObjectionStatusQuo => "Status quo",
            UtteranceLabels.ObjectionBrushOff => "Brush-off",
            _ => Words(label[(label.IndexOf('.', StringComparison.Ordinal) + 1)..]),
        };
    }

    private static EntryField Id(string name) => new(name, "Id", EntryFieldKind.Line, "Lower-case letters, digits and hyphens; unique");

    private static string Words(string key) => key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');
}
