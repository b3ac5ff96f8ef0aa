using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Tests.Deals.Meddpicc;

public sealed class DealAssessorProperties
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Said =
    [
        "C Tom: We lose $9K a month.", "C Ida: We lose $4K a month.", "C Tom: Marcus Lee has the final say.", "C Ida: Elena Diaz, CFO has to sign off.",
        "C Tom: I think Marcus Lee has some say in the budget.", "C Tom: Keisha put together the business case for our board.", "R Rep: You lose $9K a month.",
        "C Tom: We're also evaluating Brightmere.", "C Ida: We're not talking to anyone else.", "C Tom: Audit logs are a hard requirement.",
        "R Rep: Who can approve this?", "C Tom: I'd rather not say.", "C Ida: What's killing us is late parts.", "C Tom: legal takes about three weeks",
        "C Tom: The next step is board approval in May.",
    ];

    /// <summary>Deals of up to six conversations of up to five lines, some on the same day.</summary>
    private static readonly Gen<DealConversation[]> Deals =
        from count in Gen.Choose(0, 6)
        from parts in Gen.Choose(0, int.MaxValue - 1).ArrayOf(count)
        select parts.Select((x, i) => Conversation(i, x)).ToArray();

    [Fact]
    public void Assess_AnyOrder_SameAssessment() => Check(deal =>
    {
        var turned = deal.Reverse().Select(x => x with { Lines = [.. x.Lines.Reverse()] }).Concat(deal.Take(1));
        return Json(Assess(deal)) == Json(Assess(turned));
    });

    [Fact]
    public void Assess_AnyDeal_ContradictionCapsAtOne() => Check(deal => Assess(deal).All(x => x.Against.Count == 0 || x.Score <= 1));

    [Fact]
    public void Assess_AnyDeal_OpenLettersHaveAQuestion() => Check(deal => Assess(deal).All(x => x.Score >= 2 || !string.IsNullOrEmpty(x.NextQuestion)));

    [Fact]
    public void Assess_Confirmed_SurvivesWhateverComes() => Check(deal =>
        Assess(deal, MeddpiccLetters.All.Select(x => new LetterConfirmation(x, "As agreed", "Nora", AsOf.AddDays(-200))))
            .All(x => x is { State: LetterState.Confirmed, Value: "As agreed" }));

    private static void Check(Func<DealConversation[], bool> holds) => Prop.ForAll(Deals.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static IReadOnlyList<LetterAssessment> Assess(IEnumerable<DealConversation> deal, IEnumerable<LetterConfirmation>? confirmations = null)
    {
        var reader = new ConversationReader(new MeddpiccExtractor());
        return new DealAssessor().Assess(deal.Select(reader.Read), confirmations ?? [], SeedPlaybook.Version1.Questions, AsOf);
    }

    private static string Json(IReadOnlyList<LetterAssessment> letters) => JsonSerializer.Serialize(letters);

    private static DealConversation Conversation(int key, int seed)
    {
        var random = new Random(seed);
        var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Said[random.Next(Said.Length)]));
        return new DealConversation($"c{key}", (DealSourceKind)random.Next(3), AsOf.AddDays(-random.Next(1, 90)), Snippets.Lines(text));
    }
}
