using RevOps.Domain.Calls.Transcripts.Formats.PlainText;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary><c>{ConversationId, Content}</c>: a call's text in one field, with or without speakers in it.</summary>
internal sealed class ConversationContent : IJsonTranscript
{
    private const string Key = "conversation-content";

    public bool Detects(JsonPart root) => root["ConversationId"] is not null && root.HasText("Content");

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var start = CallDate.Parse(root.Text("StartTime"));
        var end = CallDate.Parse(root.Text("EndTime"));
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = root.Text("ConversationId"),
            StartedAt = start,
            StatedDuration = end >= start ? end - start : null,
        };
        var content = root.RequiredText("Content");
        if (!TextConversation.TryAdd(builder, content, $"{root.Path}.Content, ", cancellationToken))
        {
            // The field itself says that it is a conversation. Who speaks is not known, and is not guessed.
            foreach (var sentence in Sentences.Of(SpokenText.Collapse(content)))
            {
                builder.Add(null, null, null, sentence, $"{root.Path}.Content");
            }
        }

        yield return builder.Build($"{root.Path}.Content");
    }
}
