using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>What the rep has to say.</summary>
/// <param name="Key">Unique within the playbook, kebab-case.</param>
/// <param name="Name">A few words for the panel.</param>
/// <param name="Say">The statement as it may be said.</param>
/// <param name="Phrases">Words of which one shows that it was said; lower case, whole words.</param>
/// <param name="WithinSeconds">Seconds from the call's start after which it is missing.</param>
/// <param name="CallTypes">Types of call that need it; empty: all.</param>
public sealed record RequiredStatement(
    string Key, string Name, string Say, IReadOnlyList<string> Phrases, int WithinSeconds, IReadOnlyList<CallType> CallTypes);
