using RevOps.Domain.Coaching.Advice;

namespace RevOps.Domain.Coaching;

/// <summary>One line of advice to the rep.</summary>
/// <param name="Id">Unique and in order of time.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Priority">As in <see cref="CueTerms"/>.</param>
/// <param name="Headline">What to do, at most six words.</param>
/// <param name="Detail">One line more.</param>
/// <param name="Quote">The words that caused it, verbatim; null for a state. Untrusted text.</param>
/// <param name="Sequence">The utterance that caused it; null for a state.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="HeardAt">When the words that caused it were received; for a state, when it was raised.</param>
public sealed record Cue(
    Guid Id, CueKind Kind, int Priority, string Headline, string Detail, string? Quote, int? Sequence, DateTimeOffset RaisedAt, DateTimeOffset HeardAt)
{
    /// <summary>A question the rep can ask as it stands; null where there is none.</summary>
    public string? Ask { get; init; }

    /// <summary>What it is about within its kind: the id of the play, the battlecard, the tracker, the statement. Empty where there is nothing to tell apart.</summary>
    public string Topic { get; init; } = "";

    /// <summary>True where a model added it; false for the rules'.</summary>
    public bool IsAdvised => Topic.StartsWith(AdviceRules.Topic, StringComparison.Ordinal);
}
