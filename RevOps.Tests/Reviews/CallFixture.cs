using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Reviews;

/// <summary>
/// A call written by hand: <c>Speaker: text</c>, one utterance a line, labels behind it as <c>#objection.price</c>.
/// The head says <c>! type: discovery</c> and <c>! rep: Name</c>. A question mark labels a question.
/// </summary>
internal sealed record CallFixture(CallType Type, string Rep, IReadOnlyList<FixtureLine> Lines)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reviews", "Fixtures");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.txt").Select(x => Path.GetFileNameWithoutExtension(x)).Order(StringComparer.Ordinal);

    public static CallFixture Read(string name) => Parse(File.ReadAllLines(Path.Combine(Folder, name + ".txt")));

    public static CallFixture Parse(IEnumerable<string> text)
    {
        var lines = text.Where(x => !string.IsNullOrWhiteSpace(x)).ToList();
        string Head(string key) => lines.First(x => x.StartsWith($"! {key}:", StringComparison.Ordinal)).Split(':', 2)[1].Trim();
        return new(
            CallTypes.Parse(Head("type")) ?? CallType.Unknown,
            Head("rep"),
            [.. lines.Where(x => x[0] != '!').Select(FixtureLine.Parse)]);
    }

    /// <summary>The analysis that an engine with these labels would give; no times.</summary>
    public CallAnalysis Analyse()
    {
        var names = Lines.Select(x => x.Speaker).Distinct().ToList();
        var reps = Rep.Split(',', StringSplitOptions.TrimEntries);
        return new()
        {
            Engine = "fixture",
            Format = "text",
            CallType = Type,
            CallTypeConfidence = 1,
            Speakers = [.. names.Select(x => new SpeakerMetrics
            {
                Name = x,
                Role = reps.Contains(x) ? SpeakerRole.Rep : SpeakerRole.Customer,
                RoleConfidence = 1,
                RoleSource = "named",
                Words = 0,
                Questions = 0,
            })],
            Utterances = [.. Lines.Select((x, i) => new LabelledUtterance(new(i, names.IndexOf(x.Speaker), null, null, x.Text), x.Labels))],
        };
    }

    /// <summary>The bare words, for the engine to label.</summary>
    public Transcript AsTranscript()
    {
        var call = Analyse();
        return new()
        {
            Format = "text",
            Speakers = [.. call.Speakers.Select(x => new TranscriptSpeaker(x.Name))],
            Utterances = [.. call.Utterances.Select(x => x.Utterance)],
        };
    }

    public CallFixture Without(Func<FixtureLine, bool> which) => this with { Lines = [.. Lines.Where(x => !which(x))] };

    public CallFixture Insert(int at, params IEnumerable<FixtureLine> lines) =>
        this with { Lines = [.. Lines.Take(at), .. lines, .. Lines.Skip(at)] };

    /// <summary>As a recogniser writes it: no capitals, no punctuation; labels stay.</summary>
    public CallFixture AsRecognised() => this with { Lines = [.. Lines.Select(x => x with { Text = x.Recognised })] };
}

/// <summary>One utterance of a fixture.</summary>
internal sealed record FixtureLine(string Speaker, string Text, IReadOnlyList<string> Labels)
{
    public string Recognised =>
        new([.. Text.ToLowerInvariant().Replace('-', ' ').Where(x => char.IsLetterOrDigit(x) || x is ' ' or '\'' or '%' or '$' or '€' or '£')]);

    public static FixtureLine Parse(string line)
    {
        var parts = line.Split(':', 2);
        var words = parts[1].Trim().Split(' ');
        var tags = words.Reverse().TakeWhile(x => x.Length > 1 && x[0] == '#').Select(x => x[1..]).ToList();
        var text = string.Join(' ', words.Take(words.Length - tags.Count));
        if (text.Contains('?', StringComparison.Ordinal))
        {
            tags.Add(UtteranceLabels.Question);
        }

        return new(parts[0].Trim(), text, [.. UtteranceLabels.All.Where(tags.Contains)]);
    }
}
