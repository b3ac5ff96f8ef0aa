using System.Text.RegularExpressions;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed partial class FeedbackNoteTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</p></ul><img src=x onerror=alert(1)>", "&amp;&lt;b&gt;", "\"'`><", "\ud83d\ude00 \ud83d", "\udc00x", "\0\u0001\u202e\u200b", "a\r\n\tb",
        "RevOps ref other-key", "revops\u00a0REF x", "RevOps\n ref x", "RevOps\u200b ref", "", "   ", "日本語のテキスト", new string('<', 20_000), new string('x', 1_000_000), string.Concat(Enumerable.Repeat("\ud83d\ude00", 500_000)),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 300)];

    [Fact]
    public void Compose_ScoredCall_SaysWhatACrmsReaderNeeds()
    {
        var note = FeedbackNote.Compose(Input());

        Assert.Equal(
            "<p><strong>Call score 72 of 100</strong> (Discovery, version 3)</p>"
            + "<p><strong>What went well</strong></p><ul><li><strong>Next step</strong>: A day and an owner.</li></ul>"
            + "<p><strong>One thing to do</strong><br>Pain: Ask by when. Try: “By when?”</p>"
            + "<p><strong>From the history with this customer</strong></p><ul><li>You promised the deck on 3 November; it was not mentioned.</li></ul>"
            + "<p><strong>Next steps</strong></p><ul><li>I&#39;ll send the paper. <em>(Nora North, 4 December 2026)</em></li><li>Let us talk.</li></ul>"
            + "<blockquote>“it hurts” <em>61:05</em></blockquote><blockquote>“Friday”</blockquote>"
            + "<p><a href=\"https://revops.example/calls/1?a=1&amp;b=%22\">Open the call in RevOps</a></p><p>RevOps ref 0193-abc</p>",
            note);
    }

    [Fact]
    public void Compose_AfterAnOverride_NamesWhoChangedWhat()
    {
        var note = FeedbackNote.Compose(Input() with
        {
            Score = 81,
            Changes = [new("pain", 2, 5, "She named the figure at 12:04", "Dana Whitlock", new DateOnly(2026, 11, 27))],
        });

        Assert.Contains("Call score 81 of 100", note, StringComparison.Ordinal);
        Assert.Contains("<p>Changed by Dana Whitlock on 27 November 2026: Pain 2 → 5, She named the figure at 12:04</p>", note, StringComparison.Ordinal);
        Assert.DoesNotContain("One thing to do", note[..note.IndexOf("What went well", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("Ask by when", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_NotScored_SaysWhy()
    {
        var card = Card() with { Score = null, NotScoredReason = "Not scored: shorter than a minute.", Criteria = [], Context = [] };

        Assert.StartsWith(
            "<p><strong>Call without a score</strong> (Discovery, version 3)<br>Not scored: shorter than a minute.</p>",
            FeedbackNote.Compose(Input() with { Card = card, Score = null }),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compose_HostileText_IsWellFormedBoundedAndFoundByItsKeyAlone(int seed)
    {
        var random = new Random(seed);
        string Any() => Hostile[random.Next(Hostile.Length)] + (random.Next(3) == 0 ? Hostile[random.Next(Hostile.Length - 3)] : "");
        var card = Card() with
        {
            Context = [.. Enumerable.Range(0, random.Next(6)).Select(_ => new ContextRemark(ContextRemarkKind.PromiseForgotten, Any(), null, null, Any(), null))],
            Criteria = [.. Enumerable.Range(0, random.Next(12)).Select(x => Criterion($"k{x}", Any(), random.Next(1, 6), Any(), random.Next(2) == 0 ? null : Any(), new Evidence(x, Any()), new Evidence(99, Any())))],
        };
        var note = FeedbackNote.Compose(Input() with
        {
            Card = card,
            RubricName = Any(),
            Call = Call() with { NextSteps = [.. Enumerable.Range(0, random.Next(40)).Select(x => new NextStep(x, Any(), random.Next(2) == 0 ? null : Any(), new DateOnly(2026, 12, 4), 3))] },
            Changes = [.. Enumerable.Range(0, random.Next(30)).Select(x => new ChangedCriterion($"k{random.Next(12)}", 2, 4, Any(), Any(), new DateOnly(2026, 12, 4)))],
        });

        Assert.True(note.Length <= FeedbackNote.Longest);
        AssertWellFormed(note);
        Assert.EndsWith("<p>RevOps ref 0193-abc</p>", note, StringComparison.Ordinal);
        Assert.Single(Reference().Matches(System.Net.WebUtility.HtmlDecode(note)));
        Assert.True(note.EnumerateRunes().All(x => x.Value is >= 32 and not 0x202e));
        Assert.DoesNotContain(note.Select((x, i) => (x, i)), x => char.IsSurrogate(x.x) && !IsPaired(note, x.i));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a</p>")]
    [InlineData("ä")]
    public void Compose_OddKey_IsRefused(string key) => Assert.Throws<ArgumentException>(() => FeedbackNote.Compose(Input() with { Key = key }));

    [Theory]
    [InlineData("javascript:alert(1)", UriKind.Absolute)]
    [InlineData("/calls/1", UriKind.Relative)]
    public void Compose_OddLink_IsRefused(string link, UriKind kind) =>
        Assert.Throws<ArgumentException>(() => FeedbackNote.Compose(Input() with { Link = new Uri(link, kind) }));

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    /// <summary>Only tags of the list, each closed in order, and no bracket beside them.</summary>
    private static void AssertWellFormed(string html)
    {
        var open = new Stack<string>();
        var rest = Tag().Replace(html, x =>
        {
            var name = x.Groups["name"].Value;
            Assert.Contains(name, (string[])["p", "strong", "em", "ul", "li", "a", "br", "blockquote"]);
            Assert.True(x.Groups["attributes"].Value.Length == 0 || name == "a");
            if (x.Groups["end"].Value.Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name != "br")
            {
                open.Push(name);
            }

            return "";
        });
        Assert.Empty(open);
        Assert.DoesNotContain(rest, x => x is '<' or '>');
    }

    internal static FeedbackNoteInput Input() => new()
    {
        Card = Card(),
        Score = 72,
        RubricName = "Discovery",
        Call = Call(),
        Link = new Uri("https://revops.example/calls/1?a=1&b=\""),
        Key = "0193-abc",
    };

    internal static Scorecard Card() => new()
    {
        Rubric = "discovery",
        Version = 3,
        Score = 72,
        Scorer = "rules/1",
        Criteria =
        [
            Criterion("pain", "Pain", 2, "Nobody asked by when.", "Ask by when. Try: “By when?”", new Evidence(0, "it hurts")),
            Criterion("next-step", "Next step", 5, "A day and an owner.", null, new Evidence(1, "Friday")),
        ],
        Context = [new(ContextRemarkKind.PromiseForgotten, "You promised the deck on 3 November; it was not mentioned.", CallId.New(), 1, "I'll send the deck.", null)],
    };

    internal static CriterionScore Criterion(string key, string name, int? score, string why, string? suggestion, params Evidence[] evidence) => new()
    {
        Key = key,
        Name = name,
        Score = score,
        Max = 5,
        Weight = 10,
        Applies = score is not null,
        Explanation = why,
        Suggestion = suggestion,
        Evidence = evidence,
    };

    internal static CallAnalysis Call() => new()
    {
        Engine = "rules/1",
        Format = "text",
        CallType = CallType.Discovery,
        CallTypeConfidence = 1,
        Speakers = [],
        Utterances = [new(new Utterance(0, 0, new TimeSpan(1, 1, 5), null, "it hurts"), []), new(new Utterance(1, 1, null, null, "Friday"), [])],
        NextSteps = [new(1, "I'll send the paper.", "Nora North", new DateOnly(2026, 12, 4), 4), new(2, "Let us talk.", null, null, 1)],
    };

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z]+)(?<attributes> href=\"[^\"<>]*\")?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"revops\s+ref\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
