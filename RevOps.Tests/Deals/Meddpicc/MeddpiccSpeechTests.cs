using RevOps.Domain.Deals.Meddpicc;
using Xunit.Abstractions;

namespace RevOps.Tests.Deals.Meddpicc;

/// <summary>
/// How far the phrases reach beyond what they were made for: eighty turns of our own (<c>Fixtures/speech.txt</c>), written before the phrases were
/// tuned on half of them. Right is the same status and, where a letter is found, a value that names the thing. The floors are what there is,
/// so that it cannot sink unseen; docs/quality.md has the figures.
/// </summary>
public sealed class MeddpiccSpeechTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Turn> Turns = [.. Read()];

    [Theory]
    [InlineData("dev", 37)]
    [InlineData("test", 27)]
    public void Read_SpokenTurns_AreUnderstoodAsOftenAsStated(string set, int least)
    {
        var graded = Turns.Where(x => x.Set == set).Select(x => (Turn: x, Found: Snippets.Read(x.Speech)[x.Letter])).ToList();
        var right = graded.Where(x => x.Turn.IsRight(x.Found)).ToList();
        foreach (var letter in graded.GroupBy(x => x.Turn.Letter))
        {
            output.WriteLine($"{set} {letter.Key}: {letter.Count(x => x.Turn.IsRight(x.Found))} of {letter.Count()}");
        }

        output.WriteLine($"{set}: {right.Count} of {graded.Count}, status {graded.Count(x => x.Turn.Status == x.Found.Status)}");
        output.WriteLine($"{set}: said {graded.Count(x => x.Turn.Status == LetterStatus.Absent && x.Found.Status != LetterStatus.Absent)} times of what was not");
        if (set == "dev")
        {
            foreach (var (turn, found) in graded.Where(x => !x.Turn.IsRight(x.Found)))
            {
                output.WriteLine($"{turn.Letter} {turn.Status} \"{turn.Part}\", got {found.Status} \"{found.Value}\": {turn.Speech}");
            }
        }

        Assert.True(right.Count >= least, $"{right.Count} of {graded.Count}");
    }

    private static IEnumerable<Turn> Read() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Deals", "Meddpicc", "Fixtures", "speech.txt"))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('|', 5)
        select new Turn(parts[0], Enum.Parse<MeddpiccLetter>(parts[1]), Enum.Parse<LetterStatus>(parts[2]), parts[3], parts[4].Replace(" // ", "\n", StringComparison.Ordinal));

    private sealed record Turn(string Set, MeddpiccLetter Letter, LetterStatus Status, string Part, string Speech)
    {
        public bool IsRight(LetterFinding found) =>
            found.Status == Status && (Status != LetterStatus.Found || found.Value!.Contains(Part, StringComparison.OrdinalIgnoreCase));
    }
}
