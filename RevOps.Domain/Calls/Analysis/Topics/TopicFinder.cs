namespace RevOps.Domain.Calls.Analysis.Topics;

/// <summary>
/// What a call is about: topics of the lexicon (sections <c>topic.*</c>) and the call's own terms that come back again and again.
/// </summary>
public sealed class TopicFinder
{
    private const string Prefix = "topic.";
    private const int MostTopics = 10;
    private const int MostTerms = 5;
    private const int ShortCall = 20;

    private readonly Dictionary<string, List<int>> _topics = [];
    private readonly SalientTerms _terms;
    private int _observed;

    /// <summary>Starts with the names of the speakers, which are no topics.</summary>
    public TopicFinder(IEnumerable<string> speakerNames) => _terms = new SalientTerms(speakerNames);

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.IsBackchannel)
        {
            return;
        }

        _observed++;
        _terms.Observe(heard);
        foreach (var hit in heard.Cues)
        {
            if (hit.Cue.StartsWith(Prefix, StringComparison.Ordinal))
            {
                Add(hit.Cue, heard.Seq);
            }
        }
    }

    /// <summary>The topics, the most talked-of first.</summary>
    public IReadOnlyList<CallTopic> Result()
    {
        var least = _observed < ShortCall ? 1 : 2;
        var found = _topics
            .Where(t => t.Value.Count >= least)
            .Select(t => (Name: t.Key[Prefix.Length..], Seqs: (IReadOnlyList<int>)t.Value))
            .ToList();
        found.AddRange(_terms.Result().Where(t => found.All(f => !f.Name.Contains(t.Name, StringComparison.OrdinalIgnoreCase))).Take(MostTerms));
        var topical = found.SelectMany(t => t.Seqs).Distinct().Count();
        return
        [
            .. found
                .OrderByDescending(t => t.Seqs.Count)
                .ThenBy(t => t.Seqs[0])
                .Take(MostTopics)
                .Select(t => new CallTopic(t.Name, (double)t.Seqs.Count / topical, t.Seqs)),
        ];
    }

    private void Add(string cue, int seq)
    {
        if (!_topics.TryGetValue(cue, out var seqs))
        {
            _topics[cue] = seqs = [];
        }

        if (seqs.Count == 0 || seqs[^1] != seq)
        {
            seqs.Add(seq);
        }
    }
}
