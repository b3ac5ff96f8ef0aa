using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Drills;

/// <summary>What is to be said of one answer to one sentence of a customer.</summary>
/// <param name="Remark">Tone, content, strategy and a better answer.</param>
/// <param name="Objection">The objection heard in the customer's words: a key of <see cref="Calls.Analysis.UtteranceLabels"/>; null: none.</param>
/// <param name="Play">Id of the playbook's answer that the better one is made of; null where it is made of none.</param>
public sealed record DrillVerdict(AnswerRemark Remark, string? Objection, string? Play);
