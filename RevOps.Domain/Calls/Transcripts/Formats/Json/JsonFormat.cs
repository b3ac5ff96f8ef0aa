using System.Text.Json;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>JSON of any supported tool: one object, a list of them, a list wrapped in an object, or one a line.</summary>
internal sealed class JsonFormat : ITranscriptFormat
{
    private static readonly string[] Wrappers = ["conversations", "calls", "transcripts", "data", "items", "records", "results", "response", "result"];

    public bool Detects(string text) => JsonText.LooksLike(text);

    public Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken)
    {
        var transcripts = new List<Transcript>();
        var faults = new JsonFaults();
        var roots = JsonText.Parse(text);
        for (var i = 0; i < roots.Length; i++)
        {
            if (!roots[i].IsSuccess)
            {
                return roots[i].Error!;
            }

            foreach (var read in ReadRoot(JsonPart.Nth(roots[i].Value, roots.Length > 1 ? i + 1 : 0, faults), cancellationToken))
            {
                if ((faults.First ?? read.Error) is { } fault)
                {
                    return fault;
                }

                transcripts.Add(read.Value!);
            }
        }

        return transcripts.Count > 0 ? transcripts : Fault.NoSpeech("$");
    }

    private static IEnumerable<Result<Transcript, Fault>> ReadRoot(JsonPart root, CancellationToken cancellationToken)
    {
        if (Reader(root) is { } reader)
        {
            return reader.Read(root, cancellationToken);
        }

        if (root.IsArray)
        {
            return root.Items().SelectMany(x => ReadItem(x, cancellationToken));
        }

        if (Wrapped(root) is { } wrapped)
        {
            return wrapped.IsArray ? wrapped.Items().SelectMany(x => ReadItem(x, cancellationToken)) : ReadItem(wrapped, cancellationToken);
        }

        return [NotATranscript(root)];
    }

    private static IEnumerable<Result<Transcript, Fault>> ReadItem(JsonPart item, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Reader(item)?.Read(item, cancellationToken) ?? [NotATranscript(item)];
    }

    private static IJsonTranscript? Reader(JsonPart root) => TranscriptFormats.Json.FirstOrDefault(x => x.Detects(root));

    /// <summary>The list or object within an object, where its first element is a transcript.</summary>
    private static JsonPart? Wrapped(JsonPart root) => Wrappers
        .Select(x => root[x])
        .FirstOrDefault(x => x is not null && (x.IsArray ? x.Items().Take(1).Any(y => Reader(y) is not null) : x.IsObject && Reader(x) is not null));

    private static Fault NotATranscript(JsonPart part)
    {
        var fault = Fault.NotAConversation(part.Path);
        if (!part.IsObject)
        {
            return fault;
        }

        var members = part.Element.EnumerateObject().Take(6).Select(x => x.Name).Where(x => x.Length < 40);
        var names = SpokenText.Collapse(string.Join(", ", members));
        return fault with { Problem = $"This JSON is not a transcript of a tool we know (its members: {(names.Length == 0 ? "none" : names)})" };
    }
}
