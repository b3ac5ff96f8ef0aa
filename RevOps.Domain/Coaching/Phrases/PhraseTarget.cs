namespace RevOps.Domain.Coaching.Phrases;

/// <summary>What a phrase of the playbook stands for.</summary>
/// <param name="Use">Which list it is of.</param>
/// <param name="Item">Index in that list.</param>
/// <param name="Part">For a checklist: index of the item within it.</param>
internal readonly record struct PhraseTarget(PhraseUse Use, int Item, int Part = 0);

/// <summary>The lists of a playbook that have phrases.</summary>
internal enum PhraseUse
{
    Objection,
    Battlecard,
    Checklist,
    Statement,
    Tracker,
    QuestionAfter,
    QuestionFilled,
    PlainWord,
}

/// <summary>A phrase found in an utterance.</summary>
/// <param name="Target">What it stands for.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Count">Words it spans.</param>
internal readonly record struct FoundPhrase(PhraseTarget Target, int First, int Count);
