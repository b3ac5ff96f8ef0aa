using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Something a good call has, with the place where this one has it.</summary>
/// <param name="What">Name as it stands in a sentence.</param>
/// <param name="Mark">Where it was heard; null where it was not.</param>
/// <param name="Advice">What to say to have it.</param>
internal sealed record Item(string What, Mark? Mark, string Advice)
{
    public bool IsHeard => Mark is not null;
}

/// <summary>A few such things, put in words.</summary>
internal sealed class Checklist(params IReadOnlyList<Item> items)
{
    public int Heard => items.Count(x => x.IsHeard);

    public IEnumerable<Evidence> Evidence => items.Where(x => x.IsHeard).Select(x => x.Mark!.Value.Evidence);

    /// <summary>What to say to have the first thing that lacks; null where nothing does.</summary>
    public string? Advice => items.FirstOrDefault(x => !x.IsHeard)?.Advice;

    /// <summary>"Heard: a (“…”), b (“…”). Not heard: c."</summary>
    public string InWords()
    {
        var heard = items.Where(x => x.IsHeard).Select(x => $"{x.What} ({Words.Quoted(x.Mark!.Value)})").ToList();
        var lacks = items.Where(x => !x.IsHeard).Select(x => x.What).ToList();
        var first = heard.Count > 0 ? $"Heard: {string.Join(", ", heard)}." : "";
        var second = lacks.Count > 0 ? $"Not heard: {Words.List(lacks)}." : "";
        return $"{first} {second}".Trim();
    }
}
