using System.Text;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>Gong's open annotation format (gecko): <c>monologues</c> of timed <c>terms</c>, words and punctuation apart. Times are seconds.</summary>
internal sealed class GeckoMonologues : IJsonTranscript
{
    private const string Key = "gecko";

    public bool Detects(JsonPart root) => root.First("monologues") is { } monologue && monologue.HasArray("terms");

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var builder = new TranscriptBuilder(Key);
        foreach (var monologue in root.Items("monologues"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(builder, monologue);
        }

        yield return builder.Build(root.Path);
    }

    private static void Add(TranscriptBuilder builder, JsonPart monologue)
    {
        var text = new StringBuilder();
        TimeSpan? start = null;
        TimeSpan? end = null;
        foreach (var term in monologue.Items("terms"))
        {
            var isPunctuation = string.Equals(term.Text("type"), "PUNCTUATION", StringComparison.OrdinalIgnoreCase);
            text.Append(text.Length > 0 && !isPunctuation ? " " : "").Append(term.RequiredText("text").Trim());
            start ??= term.Seconds("start");
            end = term.Seconds("end") ?? end;
        }

        var person = monologue["speaker"];
        var id = person?.Text("id");
        var name = person?.Text("name");
        int? speaker = (id ?? name) is { } key ? builder.Speakers.Of(key, new TranscriptSpeaker(name ?? key, SpeakerRoles.Of(name ?? key))) : null;
        builder.Add(speaker, start ?? monologue.Seconds("start"), end ?? monologue.Seconds("end"), text.ToString(), monologue.Path);
    }
}
