using System.Collections.Concurrent;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>The demo workspace's recordings, each read once, when it is first needed.</summary>
internal sealed class RecordingLibrary
{
    // A slow speaker's pace, for the last words of a file that has starts only
    private const int MillisecondsPerWord = 400;

    private readonly IReadOnlyDictionary<string, DemoCall> _calls = DemoFiles.Calls().ToDictionary(x => x.File);
    private readonly ConcurrentDictionary<string, Lazy<Recording>> _read = new();
    private readonly Lazy<IReadOnlyList<Recording>> _playable;

    public RecordingLibrary() => _playable = new(() => [.. _calls.Keys.Select(x => Find(x)!).Where(x => x.IsPlayable)]);

    /// <summary>Those that can be played as a call of today. The first look reads every file.</summary>
    public IReadOnlyList<Recording> Playable => _playable.Value;

    public Recording? Find(string file) =>
        _calls.TryGetValue(file, out var call) ? _read.GetOrAdd(file, _ => new Lazy<Recording>(() => Read(call))).Value : null;

    private static Recording Read(DemoCall call)
    {
        var result = new TranscriptReader().Read(call.File, DemoFiles.Transcript(call));
        if (!result.IsSuccess)
        {
            throw new InvalidDataException(result.Error.ToString());
        }

        var transcript = result.Value[0];
        return new Recording(
            call,
            [.. transcript.Speakers.Select(x => (x.Name, call.Participants.FirstOrDefault(person => IsSame(x.Name, person.Name))))],
            [.. Lines(transcript.Utterances)]);
    }

    private static IEnumerable<ScriptLine> Lines(IReadOnlyList<Utterance> utterances)
    {
        if (utterances.Any(x => x.Speaker is null || x.Start is null))
        {
            yield break;
        }

        for (var i = 0; i < utterances.Count; i++)
        {
            var utterance = utterances[i];
            var start = (int)utterance.Start!.Value.TotalMilliseconds;
            var paced = start + (MillisecondsPerWord * utterance.Text.Split(' ').Length);
            var next = i + 1 < utterances.Count ? (int)utterances[i + 1].Start!.Value.TotalMilliseconds : paced;
            var end = utterance.End is { } given ? (int)given.TotalMilliseconds : Math.Max(start + 1, Math.Min(paced, next));
            yield return new ScriptLine(utterance.Speaker!.Value, utterance.Text, start, end);
        }
    }

    // Tools add a company, or leave the family name out
    private static bool IsSame(string label, string name) =>
        label.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(part => part.Length > 2 && string.Equals(part, label, StringComparison.OrdinalIgnoreCase));
}
