using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Actions;

/// <summary>How an action is put, which says who has to do it and what it takes to count.</summary>
internal enum ActionForm
{
    /// <summary>"I'll send you the deck": the speaker's, counts by itself.</summary>
    OwnStrong,

    /// <summary>"I'll check": the speaker's, counts with a date or the other's acceptance.</summary>
    OwnWeak,

    /// <summary>"Shall I send it?": the speaker's once accepted.</summary>
    Offer,

    /// <summary>"Could you send me …": the addressee's once accepted.</summary>
    Ask,

    /// <summary>"Let's meet on Tuesday": everyone's, so nobody's in particular; counts with a date.</summary>
    Meeting,

    /// <summary>"The next step is …": whoever is named.</summary>
    Named,
}

/// <summary>A sentence that may be a next step.</summary>
/// <param name="Index">Index of the utterance in the call.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Form">How it is put.</param>
internal readonly record struct ActionCandidate(int Index, Sentence Sentence, ActionForm Form);
