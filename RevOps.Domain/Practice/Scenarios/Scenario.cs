using RevOps.Domain.Calls;

namespace RevOps.Domain.Practice.Scenarios;

/// <summary>A conversation to practise: who the customer is, what they know and what they want.</summary>
public sealed record Scenario
{
    /// <summary>Stable key, kebab-case.</summary>
    public required string Key { get; init; }

    /// <summary>Name on screen.</summary>
    public required string Title { get; init; }

    /// <summary>What the call is held for; its rubric judges the practice.</summary>
    public required CallType CallType { get; init; }

    /// <summary>What the rep knows before the call.</summary>
    public required string Situation { get; init; }

    /// <summary>What the rep should reach.</summary>
    public required string Goal { get; init; }

    /// <summary>What the customer wants out of the call; for afterwards, not for before.</summary>
    public required string WhatTheyWant { get; init; }

    /// <summary>Who answers.</summary>
    public required ScenarioCustomer Customer { get; init; }

    /// <summary>The customer's first words, one of these by the seed.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>What the customer knows, told only to who asks for it.</summary>
    public required IReadOnlyList<ScenarioFact> Facts { get; init; }

    /// <summary>What the customer asks of their own accord.</summary>
    public required IReadOnlyList<ScenarioQuestion> Questions { get; init; }

    /// <summary>What the customer holds against it, the weightiest first: an easy one raises the first only.</summary>
    public required IReadOnlyList<ScenarioObjection> Objections { get; init; }

    /// <summary>When the customer agrees to a next step.</summary>
    public required ScenarioAgreement Agreement { get; init; }

    /// <summary>The customer's own words for moments of the talk, by the keys of <see cref="Moments"/>; they come before those of the temper.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lines { get; init; }
}

/// <summary>Who answers.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Title">Title.</param>
/// <param name="Company">Company, with what it does.</param>
/// <param name="Temper">How they speak: a key of <see cref="SeedVoices"/>.</param>
/// <param name="Trust">0..100: how far they trust the rep when the call begins, at normal difficulty.</param>
public sealed record ScenarioCustomer(string Name, string Title, string Company, string Temper, int Trust)
{
    /// <summary>What a name stands for where nobody knows it.</summary>
    public const string Unnamed = "Customer";

    /// <summary>The first name, or "the customer" where there is none, as it stands within a sentence.</summary>
    public string ShortName => Name is Unnamed or "" ? "the customer" : Name.Split(' ')[0];
}

/// <summary>Something the customer knows.</summary>
/// <param name="Key">Unique within the scenario, kebab-case.</param>
/// <param name="Name">What it is about, a few words for the screen.</param>
/// <param name="Kind">What a general question must ask for to bring it out: a key of <see cref="FactKinds"/>.</param>
/// <param name="Trust">Trust from which it is told; 0: to everybody who asks.</param>
/// <param name="Ask">A question that a good rep would ask for it.</param>
/// <param name="AskedBy">Phrases of a question that asks for it, as the lexicons write them.</param>
/// <param name="Told">What the customer says, first time.</param>
/// <param name="Again">The same fact in other words, when asked again.</param>
/// <param name="Withheld">What they say while trust is missing; null where <paramref name="Trust"/> is 0.</param>
public sealed record ScenarioFact(
    string Key, string Name, string Kind, int Trust, string Ask, IReadOnlyList<string> AskedBy, string Told, string Again, string? Withheld);

/// <summary>Something the customer asks.</summary>
/// <param name="Key">Unique within the scenario, kebab-case.</param>
/// <param name="When">When it comes: a key of <see cref="Occasions"/>.</param>
/// <param name="Asked">The question.</param>
/// <param name="Again">The same question once more, when it was passed over.</param>
/// <param name="AnsweredBy">Phrases of an answer that takes it up, as the lexicons write them.</param>
/// <param name="Thanks">What the customer says to an answer.</param>
/// <param name="Better">An answer that a good rep would give.</param>
public sealed record ScenarioQuestion(
    string Key, string When, string Asked, string Again, IReadOnlyList<string> AnsweredBy, string Thanks, string Better);

/// <summary>Something the customer holds against it.</summary>
/// <param name="Key">Unique within the scenario, kebab-case.</param>
/// <param name="Label">Its kind: <see cref="Calls.Analysis.UtteranceLabels"/>.</param>
/// <param name="When">When it comes: a key of <see cref="Occasions"/>.</param>
/// <param name="Raised">The objection.</param>
/// <param name="Again">The same once more, when the answer passed it by.</param>
/// <param name="Behind">What stands behind it, told to who asks.</param>
/// <param name="AnsweredBy">Phrases of an answer that meets it, as the lexicons write them.</param>
/// <param name="Settled">What the customer says when it is met.</param>
/// <param name="Better">An answer that a good rep would give once they know what is behind it; null where nobody knows one.</param>
public sealed record ScenarioObjection(
    string Key, string Label, string When, string Raised, string Again, string Behind, IReadOnlyList<string> AnsweredBy, string Settled, string? Better);

/// <summary>When the customer agrees to a next step.</summary>
/// <param name="Trust">Trust it needs at normal difficulty.</param>
/// <param name="Facts">Facts the rep must have learnt, by key.</param>
/// <param name="Step">A next step that a good rep would propose.</param>
/// <param name="Yes">What the customer says to it.</param>
/// <param name="NotYet">What they say while one of these facts is missing, by its key, without giving it away.</param>
public sealed record ScenarioAgreement(int Trust, IReadOnlyList<string> Facts, string Step, string Yes, IReadOnlyDictionary<string, string> NotYet);
