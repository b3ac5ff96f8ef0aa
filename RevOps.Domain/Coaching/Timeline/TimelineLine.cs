using System.Text;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// An utterance heard to its end, as small as it can be kept: an hour of call is a thousand of them, and a server holds hundreds of calls.
/// </summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Side">Whose side spoke.</param>
/// <param name="Start">Offset from the call's start.</param>
/// <param name="End">Offset of its end.</param>
/// <param name="Utf8">The words.</param>
internal readonly record struct TimelineLine(int Sequence, SpeakerRole Side, TimeSpan Start, TimeSpan End, byte[] Utf8)
{
    public string Text => Encoding.UTF8.GetString(Utf8);

    public static TimelineLine Of(LiveUtterance utterance) =>
        new(utterance.Sequence, utterance.Side, utterance.Start, utterance.End, Encoding.UTF8.GetBytes(utterance.Text));
}
