using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>What was heard live, as a transcript like any other.</summary>
public static class LiveTranscript
{
    /// <summary>Key of its format.</summary>
    public const string Format = "live";

    /// <summary>The transcript, ordered by start; who has the same start stays in the order of the numbers.</summary>
    public static Transcript Of(LiveCall call, IReadOnlyList<LiveUtterance> words)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(words);
        var speakers = words.Select(x => (x.Speaker, x.Side)).Distinct().ToList();
        return new Transcript
        {
            Format = Format,
            Title = call.Title,
            StartedAt = call.StartedAt,
            ExternalId = call.Id.ToString(),
            Speakers = [.. speakers.Select(x => new TranscriptSpeaker(x.Speaker, x.Side))],
            Utterances =
            [
                .. words.OrderBy(x => x.Start).ThenBy(x => x.Sequence)
                    .Select((x, i) => new Utterance(i, speakers.IndexOf((x.Speaker, x.Side)), x.Start, x.End, x.Text)),
            ],
        };
    }
}
