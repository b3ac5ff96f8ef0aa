using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>Phrases that somebody wants to know of.</summary>
/// <param name="Key">Unique within the playbook, kebab-case.</param>
/// <param name="Name">A few words for screens.</param>
/// <param name="Phrases">Lower case, whole words.</param>
/// <param name="Side">Who has to say it; null: either.</param>
/// <param name="Phase">Key of the call's phase in which it counts; null: any.</param>
/// <param name="Alert">True: the rep's manager is told at once.</param>
/// <param name="Headline">The cue for the rep, at most six words; null: none.</param>
/// <param name="Detail">One line for the cue.</param>
public sealed record Tracker(
    string Key, string Name, IReadOnlyList<string> Phrases, SpeakerRole? Side, string? Phase, bool Alert, string? Headline, string? Detail);

/// <summary>A question that fills one gap of MEDDPICC.</summary>
/// <param name="Id">Unique within the playbook, kebab-case.</param>
/// <param name="Slot">metrics, economic-buyer, decision-criteria, decision-process, paper-process, pain, champion or competition.</param>
/// <param name="Headline">What to ask, at most six words.</param>
/// <param name="Question">The question as it may be said.</param>
/// <param name="After">Words of the customer after which it is worth asking; lower case, whole words.</param>
/// <param name="Filled">Words that show that the gap is filled already; lower case, whole words.</param>
public sealed record DealQuestion(string Id, string Slot, string Headline, string Question, IReadOnlyList<string> After, IReadOnlyList<string> Filled);

/// <summary>A word of the seller's trade and a plain one for it.</summary>
/// <param name="Jargon">The word; lower case.</param>
/// <param name="Plain">What to say instead.</param>
public sealed record PlainWord(string Jargon, string Plain);
