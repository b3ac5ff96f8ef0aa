namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>What the coach knows of how an organisation sells: one version of it, never changed once published.</summary>
public sealed record Playbook
{
    /// <summary>Its version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Answers to objections.</summary>
    public required IReadOnlyList<ObjectionPlay> Objections { get; init; }

    /// <summary>What to know when a competitor is named.</summary>
    public required IReadOnlyList<Battlecard> Battlecards { get; init; }

    /// <summary>What a call of each type has to cover.</summary>
    public required IReadOnlyList<Checklist> Checklists { get; init; }

    /// <summary>What the rep has to say, by law or by rule of the house.</summary>
    public required IReadOnlyList<RequiredStatement> Statements { get; init; }

    /// <summary>Phrases that somebody wants to know of.</summary>
    public required IReadOnlyList<Tracker> Trackers { get; init; }

    /// <summary>Questions that fill a gap of the deal.</summary>
    public required IReadOnlyList<DealQuestion> Questions { get; init; }

    /// <summary>The seller's own words that customers seldom use, with plain ones for them.</summary>
    public required IReadOnlyList<PlainWord> PlainWords { get; init; }
}
