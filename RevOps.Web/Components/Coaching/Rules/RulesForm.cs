using RevOps.Domain.Coaching.Consent;

namespace RevOps.Web.Components.Coaching.Rules;

/// <summary>The rules while they are edited.</summary>
public sealed class RulesForm(StoredRules stored)
{
    /// <summary>The version they were read with.</summary>
    public int Version { get; } = stored.Version;

    public ConsentRule Rule { get; set; } = stored.Rules.Rule;

    public SortedDictionary<string, ConsentRule> Countries { get; } = new(stored.Rules.Countries.ToDictionary(), StringComparer.Ordinal);

    public AfterObjection After { get; set; } = stored.Rules.AfterObjection;

    public string InformSentence { get; set; } = stored.Rules.InformSentence;

    public string AskSentence { get; set; } = stored.Rules.AskSentence;

    public bool BrowserSpeech { get; set; } = stored.Rules.BrowserSpeech;

    public CoachingRules ToRules() => new()
    {
        Rule = Rule,
        Countries = Countries.ToDictionary(),
        AfterObjection = After,
        InformSentence = OneLine(InformSentence),
        AskSentence = OneLine(AskSentence),
        BrowserSpeech = BrowserSpeech,
    };

    // A text area holds line breaks; the sentence is shown and said in one.
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What the rules are called.</summary>
internal static class RuleWords
{
    public static IReadOnlyList<(ConsentRule Rule, string Word, string Meaning)> All { get; } =
    [
        (ConsentRule.Inform, "Inform", "The panel shows the sentence to say, and the rep notes that it was said."),
        (ConsentRule.Ask, "Ask", "The customer is asked; until the rep notes their yes, nothing is stored or coached."),
        (ConsentRule.Off, "Off", "Calls are not coached: whoever opens one is refused with the reason."),
    ];
}
