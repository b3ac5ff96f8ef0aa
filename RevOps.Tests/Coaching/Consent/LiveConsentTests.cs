using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Consent;

/// <summary>The organisation's rule is met before words are stored or coached; on a real database.</summary>
public sealed class LiveConsentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private LiveDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await LiveDesk.StartAsync(postgres);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Open_CountryThatIsOff_IsRefusedWithTheReason()
    {
        await _desk.RuleAsync(new CoachingRules { Countries = new Dictionary<string, ConsentRule> { ["DE"] = ConsentRule.Off } });

        var german = await _desk.OpenAsync(country: "de");
        var french = await _desk.OpenAsync(country: "FR");
        var unknown = await _desk.OpenAsync(country: "XX");

        Assert.Equal(LiveCallErrorKind.Consent, german.Error?.Kind);
        Assert.Contains("Germany", german.Error!.Problem, StringComparison.Ordinal);
        Assert.True(french.IsSuccess);
        Assert.Equal(LiveCallErrorKind.Invalid, unknown.Error?.Kind);
        Assert.Single(await _desk.ReadAsync(db => db.LiveCalls.ToListAsync()));
    }

    [Fact]
    public async Task Ask_BeforeTheYes_NothingIsStoredOrCoachedAndAfterItIs()
    {
        await _desk.RuleAsync(new CoachingRules { Rule = ConsentRule.Ask });
        var call = (await _desk.OpenAsync()).Value!;

        var before = await _desk.HearAsync(call.Id, LiveDesk.Said(0, SpeakerRole.Customer, "That is too expensive, it is twice what we pay today"));
        var session = await _desk.SessionAsync(call.Id);
        var silent = session.Picture.View.LastSequence;
        var yes = await _desk.Get<AnswerConsent>().RunAsync(_desk.People.Rep, call.Id, ConsentAnswer.Agreed, default);
        var after = await _desk.HearAsync(
            call.Id, LiveDesk.Said(0, SpeakerRole.Customer, "That is too expensive, it is twice what we pay today"), LiveDesk.Said(1, SpeakerRole.Rep, "Thank you"));

        Assert.Equal(LiveCallErrorKind.Consent, before.Error?.Kind);
        Assert.Equal(-1, silent);
        Assert.Equal(("Nora North", ConsentAnswer.Agreed), (yes.Value!.AnsweredBy, yes.Value.Answer));

        // What was said before the yes is not stored, though it is sent again after it.
        Assert.Equal([1], after.Value!.Stored);
        Assert.Equal([0], after.Value.Unrecorded);
        Assert.Equal(["Thank you"], await _desk.WordsAsync(call.Id));
        var stored = await _desk.ReadAsync(db => db.LiveConsents.SingleAsync());
        Assert.Equal((ConsentRule.Ask, ConsentAnswer.Agreed, 1), (stored.Rule, stored.Answer, stored.FirstSequence));
        Assert.NotEmpty(await _desk.ReadAsync(db => db.Audit.Where(x => x.Action == "live-call.consent" && x.ActorId == _desk.People.Rep.UserId).ToListAsync()));
    }

    [Fact]
    public async Task Ask_No_NothingIsStoredAndTheCallEndsWithoutAReview()
    {
        await _desk.RuleAsync(new CoachingRules { Rule = ConsentRule.Ask });
        var call = (await _desk.OpenAsync()).Value!;
        await _desk.Get<AnswerConsent>().RunAsync(_desk.People.Rep, call.Id, ConsentAnswer.Refused, default);

        var heard = await _desk.HearAsync(call.Id, LiveDesk.Said(0, SpeakerRole.Rep, "Hello"));
        var closed = await _desk.Get<CloseLiveCall>().RunAsync(_desk.People.Rep, call.Id, default);

        Assert.Equal(ConsentErrors.Refused, heard.Error);
        Assert.Null(closed.Value!.CallId);
        Assert.Empty(await _desk.ReadAsync(db => db.Calls.ToListAsync()));
    }

    [Fact]
    public async Task Inform_NotedOnceOrAtOpening_IsRecordedWithWhoAndWhen()
    {
        await _desk.RuleAsync(new CoachingRules { InformSentence = "This is written along." });
        var call = (await _desk.OpenAsync(country: "FR")).Value!;
        var noted = await _desk.Get<AnswerConsent>().RunAsync(_desk.People.Rep, call.Id, ConsentAnswer.Informed, default);
        var again = await _desk.Get<AnswerConsent>().RunAsync(_desk.People.Rep, call.Id, ConsentAnswer.Informed, default);

        var told = (await _desk.OpenAsync(consent: ConsentAnswer.Informed)).Value!;

        Assert.Equal(("FR", "This is written along.", "Nora North"), (noted.Value!.Country, noted.Value.Sentence, noted.Value.AnsweredBy));
        Assert.Equal(noted.Value, again.Value);
        Assert.Equal(ConsentAnswer.Informed, (await _desk.ReadAsync(db => db.LiveConsents.SingleAsync(x => x.LiveCallId == told.Id))).Answer);
    }

    [Fact]
    public async Task Answer_ThatDoesNotFitOrOfAnother_IsRefused()
    {
        var call = (await _desk.OpenAsync()).Value!;
        await _desk.RuleAsync(new CoachingRules { Rule = ConsentRule.Ask });

        var no = await _desk.Get<AnswerConsent>().RunAsync(_desk.People.Rep, call.Id, ConsentAnswer.Refused, default);
        var foreign = await _desk.Get<AnswerConsent>().RunAsync(_desk.People.OtherRep, call.Id, ConsentAnswer.Informed, default);
        var toldOnly = await _desk.OpenAsync(consent: ConsentAnswer.Informed);

        Assert.Equal(LiveCallErrorKind.Invalid, no.Error?.Kind);
        Assert.Equal(LiveCallError.NotFound, foreign.Error);
        Assert.Equal(LiveCallErrorKind.Invalid, toldOnly.Error?.Kind);
    }

    [Fact]
    public async Task Rules_OfTwoAdminsAtOnce_TheSecondIsTold()
    {
        var edit = _desk.Get<EditCoachingRules>();
        var first = await edit.RunAsync(_desk.People.Admin, new CoachingRules { Rule = ConsentRule.Ask }, 0, default);
        var second = await edit.RunAsync(_desk.People.Admin, new CoachingRules { Rule = ConsentRule.Off }, 0, default);
        var manager = await edit.RunAsync(_desk.People.Manager, new CoachingRules(), 1, default);

        Assert.Equal(1, first.Value!.Version);
        Assert.Equal(GovernanceErrorKind.Conflict, second.Error?.Kind);
        Assert.Equal(GovernanceErrorKind.Forbidden, manager.Error?.Kind);
        Assert.Equal(ConsentRule.Ask, (await _desk.Get<ICoachingRules>().CurrentAsync(default)).Rules.Rule);
    }
}
