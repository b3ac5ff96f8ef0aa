namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Who was spoken of so far, for "she" and for first names that begin a sentence.</summary>
internal sealed class CallPeople(IEnumerable<string> speakers)
{
    // A pronoun points to somebody of the last few turns
    private const int PronounReach = 4;

    private readonly HashSet<string> _names = [.. speakers.SelectMany(x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(x => x.ToLowerInvariant())];
    private (Person Person, int Seq)? _last;

    public bool Knows(string lower) => _names.Contains(lower);

    public Person? Last(int seq) => _last is { } last && seq - last.Seq <= PronounReach ? last.Person : null;

    public void Remember(Person person, int seq)
    {
        _last = (person, seq);
        foreach (var part in (person.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _names.Add(part.ToLowerInvariant());
        }
    }
}
