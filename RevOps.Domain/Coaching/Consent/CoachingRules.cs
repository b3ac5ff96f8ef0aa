namespace RevOps.Domain.Coaching.Consent;

/// <summary>The organisation's rules for calls that are on; a call keeps those it was opened under.</summary>
public sealed record CoachingRules
{
    /// <summary>Characters of a sentence: it is said in one breath.</summary>
    public const int LongestSentence = 300;

    /// <summary>What holds until an admin says otherwise.</summary>
    public static CoachingRules Default { get; } = new();

    /// <summary>The rule where no other holds for the country, or nobody said which it is.</summary>
    public ConsentRule Rule { get; init; } = ConsentRule.Inform;

    /// <summary>Other rules by country code.</summary>
    public IReadOnlyDictionary<string, ConsentRule> Countries { get; init; } = new Dictionary<string, ConsentRule>();

    /// <summary>What the coach does after an objection.</summary>
    public AfterObjection AfterObjection { get; init; } = AfterObjection.GoOn;

    /// <summary>What the rep says under <see cref="ConsentRule.Inform"/>.</summary>
    public string InformSentence { get; init; } =
        "So that I can give you my full attention, this call is written along for me. Tell me if you would rather not have that.";

    /// <summary>What the rep asks under <see cref="ConsentRule.Ask"/>.</summary>
    public string AskSentence { get; init; } =
        "So that I can give you my full attention, may I have this call written along? A no is perfectly fine.";

    /// <summary>True: reps may use their browser's speech recognition, which sends the sound to the browser's vendor.</summary>
    public bool BrowserSpeech { get; init; }

    /// <summary>The rule for a country; the default's where it has none of its own, or is not known.</summary>
    public ConsentRule For(Country? country) => country is not null && Countries.TryGetValue(country.Code, out var own) ? own : Rule;

    /// <summary>The sentence to say under a rule; empty where there is none.</summary>
    public string SentenceFor(ConsentRule? rule) => rule switch
    {
        ConsentRule.Inform => InformSentence,
        ConsentRule.Ask => AskSentence,
        _ => "",
    };
}
