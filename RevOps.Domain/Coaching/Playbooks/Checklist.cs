using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>What a call of one type has to cover.</summary>
/// <param name="CallType">The type.</param>
/// <param name="Items">In the order of the panel; at most eight.</param>
public sealed record Checklist(CallType CallType, IReadOnlyList<ChecklistItem> Items);

/// <summary>One thing to cover.</summary>
/// <param name="Key">Unique within the checklist, kebab-case.</param>
/// <param name="Name">One or two words for the panel.</param>
/// <param name="Question">The question to ask.</param>
/// <param name="Side">Who has to say it for it to be covered; null: either.</param>
/// <param name="Phrases">Words of which one shows that it was covered; lower case, whole words.</param>
public sealed record ChecklistItem(string Key, string Name, string Question, SpeakerRole? Side, IReadOnlyList<string> Phrases);
