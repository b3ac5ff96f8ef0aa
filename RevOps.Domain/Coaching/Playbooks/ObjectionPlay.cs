using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>An answer to one kind of objection, at one stage, of one kind of person.</summary>
/// <param name="Id">Unique within the playbook, kebab-case.</param>
/// <param name="Label">The label it answers, such as <c>objection.price</c>: <see cref="Calls.Analysis.UtteranceLabels"/>.</param>
/// <param name="Stage">The type of call it fits; null: any.</param>
/// <param name="Persona">Whose objection it is, such as "Finance"; null: anybody's.</param>
/// <param name="Headline">What to do, at most six words.</param>
/// <param name="Answer">One line the rep can say as it stands.</param>
/// <param name="Question">The question back.</param>
/// <param name="Phrases">Words of the customer that make it the fitting one; lower case. Empty: fits every objection of its label.</param>
public sealed record ObjectionPlay(
    string Id, string Label, CallType? Stage, string? Persona, string Headline, string Answer, string Question, IReadOnlyList<string> Phrases);
