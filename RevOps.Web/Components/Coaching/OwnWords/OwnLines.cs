using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Coaching.OwnWords;

/// <summary>
/// What a rep types or speaks into their own panel, as utterances of the call: numbers and times are given here, and partial words keep the
/// number until their final comes.
/// </summary>
public sealed class OwnLines(ILiveSession session, Viewer viewer, HearLiveCall hear, TimeProvider time)
{
    // Typing is slower than speech; who speaks how much is reckoned as if the words were spoken, 150 a minute.
    private const double SecondsPerWord = 0.4;

    private int _next;
    private (int Sequence, DateTimeOffset Since, TimeSpan Start)? _speaking;
    private TimeSpan _end;

    /// <summary>A line that was typed. An error says why it is not stored.</summary>
    public Task<LiveCallError?> TypeAsync(SpeakerRole side, string text)
    {
        var said = Reckon(text, time.GetUtcNow());
        return SendAsync(Number(), side, text, said, isFinal: true);
    }

    /// <summary>Words that were spoken: partial ones, which their final replaces.</summary>
    public async Task<LiveCallError?> SpeakAsync(SpeakerRole side, string text, bool isFinal)
    {
        var now = time.GetUtcNow();
        _speaking ??= (Number(), now, Later(now - session.Call.StartedAt, _end));
        var (sequence, since, start) = _speaking.Value;
        var times = isFinal && now - since < TimeSpan.FromSeconds(1) ? Reckon(text, now) : (start, Later(now - session.Call.StartedAt, start));
        if (!isFinal)
        {
            return await SendAsync(sequence, side, text, times, isFinal: false);
        }

        // What could not be stored comes again, under its number.
        var error = await SendAsync(sequence, side, text, times, isFinal: true);
        _speaking = error is { Kind: LiveCallErrorKind.NotStored or LiveCallErrorKind.TooFast } ? _speaking : null;
        return error;
    }

    private async Task<LiveCallError?> SendAsync(int sequence, SpeakerRole side, string text, (TimeSpan Start, TimeSpan End) said, bool isFinal)
    {
        _end = isFinal ? Later(said.End, _end) : _end;
        var heard = new LiveUtterance(sequence, side, Name(side), said.Start, said.End, Cut(text, LiveCallRules.LongestText), isFinal, time.GetUtcNow());
        return (await hear.RunAsync(viewer, session.Call.Id, [heard], CancellationToken.None)).Error;
    }

    // What is not recorded is in no transcript, and has its number all the same.
    private int Number()
    {
        var picture = session.Picture;
        var number = Math.Max(_next, Math.Max(picture.View.LastSequence + 1, picture.Consent.FirstSequence));
        _next = number + 1;
        return number;
    }

    /// <summary>When a line that comes in whole was said.</summary>
    private (TimeSpan Start, TimeSpan End) Reckon(string text, DateTimeOffset now)
    {
        var from = session.Transcript.Lines.Select(x => x.End).Append(_end).Max();
        var said = now - session.Call.StartedAt;
        var end = said > from ? said : from + TimeSpan.FromSeconds(SecondsPerWord);
        return (Later(end - TimeSpan.FromSeconds(SecondsPerWord * text.Split(' ').Length), from), end);
    }

    private string Name(SpeakerRole side) =>
        Cut(side == SpeakerRole.Rep ? session.Call.RepName : session.Call.CustomerName ?? "Customer", LiveCallRules.LongestSpeaker);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
