using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>Something that somebody should know of a subject.</summary>
/// <param name="Cause">Tells the findings of a rule and subject apart: as long as it lasts nobody is told of it again.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Do">What to do about it.</param>
/// <param name="Evidence">The figures, fields and quotes it rests on; at least one.</param>
/// <param name="By">Who did it, and need not be told; null where nobody did.</param>
public sealed record AlertFinding(string Cause, string Title, string Do, IReadOnlyList<AlertEvidence> Evidence, UserId? By = null);

/// <summary>What an alert rests on.</summary>
/// <param name="Text">A figure or a field, said for a person.</param>
/// <param name="Quote">Verbatim; null where it is a figure or a field. Untrusted text.</param>
/// <param name="Source">Key of the conversation it was said in.</param>
/// <param name="Seq">The utterance.</param>
public sealed record AlertEvidence(string Text, string? Quote = null, string? Source = null, int? Seq = null);

/// <summary>What a look at a subject comes to.</summary>
/// <param name="Begun">What is new: people are told.</param>
/// <param name="Over">Open causes that are over.</param>
public sealed record AlertDecision(IReadOnlyList<AlertFinding> Begun, IReadOnlyList<string> Over);
