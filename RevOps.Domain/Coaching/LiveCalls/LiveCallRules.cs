using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>What an utterance may be. Speech to text cuts at pauses, so anything beyond these is a fault of the sender.</summary>
public static class LiveCallRules
{
    /// <summary>Characters of one utterance; two minutes of fast speech.</summary>
    public const int LongestText = 4_000;

    /// <summary>Utterances of one call; a day of them.</summary>
    public const int MostUtterances = 50_000;

    /// <summary>Characters of a speaker's name.</summary>
    public const int LongestSpeaker = 100;

    /// <summary>Characters of a title and of a customer's name.</summary>
    public const int LongestTitle = 300;

    /// <summary>Characters of a sender's own key.</summary>
    public const int LongestKey = 100;

    /// <summary>Utterances in one message.</summary>
    public const int MostAtOnce = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static LiveCallError? Check(LiveUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        return heard switch
        {
            { Sequence: < 0 or >= MostUtterances } => LiveCallError.Invalid($"Sequence {heard.Sequence} is not between 0 and {MostUtterances - 1}", "Number the call's utterances from 0"),
            { Text.Length: > LongestText } => LiveCallError.Invalid($"Utterance {heard.Sequence} has more than {LongestText} characters", "Cut speech at its pauses"),
            _ when string.IsNullOrWhiteSpace(heard.Text) => LiveCallError.Invalid($"Utterance {heard.Sequence} has no words", "Leave out what has no words"),
            _ when heard.Text.Any(IsUnstorable) || heard.Speaker.Any(IsUnstorable) => LiveCallError.Invalid($"Utterance {heard.Sequence} holds control characters", "Send plain text"),
            { Speaker.Length: 0 or > LongestSpeaker } => LiveCallError.Invalid($"The speaker of utterance {heard.Sequence} has no name, or one of more than {LongestSpeaker} characters", "Send a name"),
            _ when heard.Start < TimeSpan.Zero || heard.End < heard.Start || heard.End > Longest => LiveCallError.Invalid(
                $"The times of utterance {heard.Sequence} are not from 0 to a day, or it ends before it starts", "Send seconds from the call's start"),
            { Side: not (SpeakerRole.Rep or SpeakerRole.Customer or SpeakerRole.Other) } => LiveCallError.Invalid(
                $"Utterance {heard.Sequence} does not say whose side spoke", "Send rep, customer or other"),
            _ => null,
        };
    }

    private static bool IsUnstorable(char x) => char.IsControl(x) && x is not ('\n' or '\t');
}
