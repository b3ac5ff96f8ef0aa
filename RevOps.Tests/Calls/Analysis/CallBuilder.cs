using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>Writes a call for a test, utterance by utterance; times in seconds.</summary>
internal sealed class CallBuilder
{
    private readonly List<TranscriptSpeaker> _speakers = [];
    private readonly List<HeardUtterance> _heard = [];

    public DateTimeOffset? StartedAt { get; init; }

    public IReadOnlyList<TranscriptSpeaker> Speakers => _speakers;

    public IReadOnlyList<HeardUtterance> Heard => _heard;

    public CallBuilder Speaker(string name, SpeakerRole role = SpeakerRole.Unknown, string? email = null)
    {
        _speakers.Add(new TranscriptSpeaker(name, role, email));
        return this;
    }

    public CallBuilder Says(string? speaker, string text, double? from = null, double? to = null, params string[] labels)
    {
        int? index = speaker is null ? null : Index(speaker);
        var utterance = new Utterance(_heard.Count, index, Time(from), Time(to), text);
        var role = index is { } i ? _speakers[i].Role : SpeakerRole.Unknown;
        _heard.Add(new HeardUtterance(utterance) { Labels = labels, Role = role });
        return this;
    }

    /// <summary>A backchannel as the labeller would mark it.</summary>
    public CallBuilder Murmurs(string speaker, double from, double to) => Says(speaker, "mm-hm", from, to, UtteranceLabels.Backchannel);

    public Transcript Transcript() => new()
    {
        Format = "test",
        Speakers = _speakers,
        Utterances = [.. _heard.Select(h => h.Utterance)],
        StartedAt = StartedAt,
    };

    public CallAnalysis Analyze(AnalysisContext? context = null) => new CallAnalyzer().Analyze(Transcript(), context ?? new AnalysisContext());

    private int Index(string name)
    {
        var index = _speakers.FindIndex(s => s.Name == name);
        if (index < 0)
        {
            _speakers.Add(new TranscriptSpeaker(name));
            index = _speakers.Count - 1;
        }

        return index;
    }

    private static TimeSpan? Time(double? seconds) => seconds is { } s ? TimeSpan.FromSeconds(s) : null;
}
