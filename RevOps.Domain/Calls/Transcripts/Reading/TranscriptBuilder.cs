namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Collects what a format reads and puts it in a transcript's order.</summary>
internal sealed class TranscriptBuilder(string format)
{
    private readonly List<Entry> _entries = [];
    private readonly List<SkippedPart> _skipped = [];

    public SpeakerList Speakers { get; } = new();

    public int Count => _entries.Count;

    public string? ExternalId { get; set; }

    public string? Title { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public TimeSpan? StatedDuration { get; set; }

    public void Skip(string place, string reason) => _skipped.Add(new SkippedPart(place, reason));

    /// <summary>Adds an utterance; without words it is listed as skipped, an impossible end is left out and listed.</summary>
    public void Add(int? speaker, TimeSpan? start, TimeSpan? end, string text, string place)
    {
        var words = SpokenText.Collapse(text);
        if (words.Length == 0)
        {
            Skip(place, "It has no words");
            return;
        }

        if (start is null || end < start)
        {
            if (start is not null)
            {
                Skip(place, "The end lies before the start, so the end is left out");
            }

            end = null;
        }

        _entries.Add(new Entry(speaker, start, end, words));
    }

    /// <summary>The transcript, or the fault that nothing was said.</summary>
    public Result<Transcript, Fault> Build(string place)
    {
        if (_entries.Count == 0)
        {
            return _skipped.Count > 0
                ? Fault.NoSpeech(_skipped[0].Place) with { Problem = $"Nothing in it can be read; the first problem: {_skipped[0].Reason}" }
                : Fault.NoSpeech(place);
        }

        var order = new Dictionary<int, int>();
        var utterances = new List<Utterance>(_entries.Count);
        foreach (var entry in InOrder())
        {
            int? speaker = entry.Speaker is { } index ? Position(order, index) : null;
            utterances.Add(new Utterance(utterances.Count, speaker, entry.Start, entry.End, entry.Text));
        }

        return new Transcript
        {
            Format = format,
            Speakers = [.. order.OrderBy(x => x.Value).Select(x => Speakers[x.Key])],
            Utterances = utterances,
            Skipped = _skipped,
            ExternalId = ExternalId,
            Title = Title,
            StartedAt = StartedAt,
            StatedDuration = StatedDuration,
        };
    }

    /// <summary>Joins a nameless role ("Agent") into the one person who bears that role in the file ("Agent (Ben)").</summary>
    public void JoinRoles()
    {
        var joined = Speakers.JoinedRoles();
        for (var i = 0; i < _entries.Count && joined.Count > 0; i++)
        {
            if (_entries[i].Speaker is { } speaker && joined.TryGetValue(speaker, out var into))
            {
                _entries[i] = _entries[i] with { Speaker = into };
            }
        }
    }

    private static int Position(Dictionary<int, int> order, int speaker)
    {
        if (!order.TryGetValue(speaker, out var position))
        {
            order[speaker] = position = order.Count;
        }

        return position;
    }

    /// <summary>By start; what has no start stays behind what it follows in the file.</summary>
    private IEnumerable<Entry> InOrder()
    {
        var last = TimeSpan.Zero;
        var keyed = new List<(TimeSpan Key, Entry Entry)>(_entries.Count);
        foreach (var entry in _entries)
        {
            last = entry.Start ?? last;
            keyed.Add((last, entry));
        }

        return keyed.OrderBy(x => x.Key).Select(x => x.Entry);
    }

    private readonly record struct Entry(int? Speaker, TimeSpan? Start, TimeSpan? End, string Text);
}
