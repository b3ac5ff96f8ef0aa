namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Makes one finding of all that was said of a letter.</summary>
internal static class Weighing
{
    /// <summary>
    /// Sayings of the same thing come together. One thing put forward outright is found; two that differ are ambiguous, since the call does not say
    /// which holds; what is only named along the way counts where nothing is put forward, what is said under reserve where nothing is stated.
    /// </summary>
    public static LetterFinding Of(MeddpiccLetter letter, IReadOnlyList<Mention> mentions)
    {
        var groups = Groups(letter, mentions);
        IReadOnlyList<LetterReading> readings = [.. groups.Select(Reading).OrderByDescending(x => x.Firmness).ThenBy(x => x.Evidence[0].Seq)];
        var named = Candidates(letter, [.. groups.Where(x => x[0].Value is not null)]);
        var stated = named.Where(x => x.Any(m => m.Firmness == Firmness.Stated)).ToList();
        var decisive = stated.Count > 0 ? stated : named;
        var emphatic = decisive.FindAll(IsEmphatic);
        decisive = emphatic.Count > 0 ? emphatic : [.. decisive.OrderByDescending(x => x.Count).ThenBy(x => x[0].Seq).Take(1)];
        if (letter == MeddpiccLetter.Competition)
        {
            decisive = Rivals(decisive);
        }

        return decisive.Count switch
        {
            0 => Finding(LetterStatus.Ambiguous, null, mentions, readings),
            1 => Finding(LetterStatus.Found, Value(letter, decisive[0]), decisive[0], readings),
            _ => Finding(LetterStatus.Ambiguous, null, [.. decisive.SelectMany(x => x)], readings),
        };
    }

    /// <summary>The metric is what it would bring, even under reserve; what the problem costs today stands in for it only where no gain is named.</summary>
    private static List<List<Mention>> Candidates(MeddpiccLetter letter, List<List<Mention>> named) =>
        letter == MeddpiccLetter.Metrics && named.Exists(IsEmphatic) ? named.FindAll(IsEmphatic) : named;

    private static bool IsEmphatic(List<Mention> group) => group.Exists(x => x.IsEmphatic);

    /// <summary>Several rivals do not contradict each other; a rival and "nobody else" do.</summary>
    private static List<List<Mention>> Rivals(List<List<Mention>> groups) =>
        groups.SelectMany(x => x).Select(x => x.IsDenial).Distinct().Count() == 1 ? [[.. groups.SelectMany(x => x)]] : groups;

    private static string? Value(MeddpiccLetter letter, List<Mention> group) =>
        letter == MeddpiccLetter.Competition && !group[0].IsDenial
            ? string.Join(", ", group.Select(x => x.Value).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            : Best(group).Value;

    /// <summary>The firmest and then the fullest: "Elena Diaz, CFO" rather than "Elena".</summary>
    private static Mention Best(List<Mention> group) => group.OrderByDescending(x => x.Firmness).ThenByDescending(x => x.Value?.Length).ThenBy(x => x.Seq).First();

    private static LetterFinding Finding(LetterStatus status, string? value, IReadOnlyList<Mention> from, IReadOnlyList<LetterReading> readings) =>
        new(status, value, from.Max(x => x.Firmness), Evidence(from), readings);

    private static LetterReading Reading(List<Mention> group) => new(Best(group).Value, group.Max(x => x.Firmness), Evidence(group)) { IsDenial = group[0].IsDenial, IsOwnWay = group[0].IsOwnWay };

    private static IReadOnlyList<LetterEvidence> Evidence(IReadOnlyList<Mention> from) =>
        [.. from.OrderBy(x => x.Seq).Select(x => new LetterEvidence(x.Seq, x.Quote, x.Speaker)).Distinct()];

    private static List<List<Mention>> Groups(MeddpiccLetter letter, IReadOnlyList<Mention> mentions)
    {
        List<List<Mention>> groups = [];
        foreach (var mention in mentions)
        {
            if (groups.Find(x => x.Exists(m => Sameness.Same(letter, m.Value, mention.Value))) is { } group)
            {
                group.Add(mention);
            }
            else
            {
                groups.Add([mention]);
            }
        }

        return groups;
    }
}
