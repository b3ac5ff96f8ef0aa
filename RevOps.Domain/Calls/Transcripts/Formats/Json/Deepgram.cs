using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// Deepgram: <c>results.utterances</c> where they were asked for, else the words of the best alternative of each channel.
/// Times are seconds; speakers are numbers, as "Speaker 0" in Deepgram's own output.
/// </summary>
internal sealed class Deepgram : IJsonTranscript
{
    private const string Key = "deepgram";

    public bool Detects(JsonPart root) => root["results"] is { } results && results.First("channels") is { } channel && channel.HasArray("alternatives");

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var facts = root["metadata"];
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = facts?.Text("request_id"),
            StatedDuration = facts?.Seconds("duration"),
        };
        var results = root["results"]!;
        var channels = results.Items("channels").ToList();
        if (results.First("utterances") is not null)
        {
            foreach (var utterance in results.Items("utterances"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddUtterance(builder, utterance, channels.Count);
            }
        }
        else
        {
            for (var i = 0; i < channels.Count; i++)
            {
                AddWords(builder, channels[i], channels.Count > 1 ? $"Channel {i}" : null, cancellationToken);
            }
        }

        yield return builder.Build(results.Path);
    }

    private static void AddUtterance(TranscriptBuilder builder, JsonPart utterance, int channels)
    {
        var channel = channels > 1 && utterance.Text("channel") is { } number ? $"Channel {number}" : null;
        builder.Add(Speaker(builder, utterance, channel), utterance.Seconds("start"), utterance.Seconds("end"), utterance.RequiredText("transcript"), utterance.Path);
    }

    private static void AddWords(TranscriptBuilder builder, JsonPart channel, string? name, CancellationToken cancellationToken)
    {
        var best = channel.First("alternatives");
        if (best?.First("words") is null)
        {
            // Without words there is the text only; a silent channel has neither.
            var text = best?.Text("transcript") ?? "";
            if (text.Length > 0)
            {
                builder.Add(name is null ? null : builder.Speakers.Of(name), null, null, text, channel.Path);
            }

            return;
        }

        var words = new JoinedWords(builder);
        foreach (var word in best.Items("words"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = word.Text("punctuated_word") ?? word.RequiredText("word");
            words.Add(Speaker(builder, word, name), word.Seconds("start"), word.Seconds("end"), text, word);
        }

        words.Flush();
    }

    /// <summary>With several channels each has one person, or its own count of speakers.</summary>
    private static int? Speaker(TranscriptBuilder builder, JsonPart part, string? channel)
    {
        var speaker = part.Text("speaker") is { } number ? $"Speaker {number}" : null;
        return (channel, speaker) switch
        {
            (null, null) => null,
            (not null, not null) => builder.Speakers.Of($"{channel}, {speaker}"),
            _ => builder.Speakers.Of(channel ?? speaker!),
        };
    }
}
