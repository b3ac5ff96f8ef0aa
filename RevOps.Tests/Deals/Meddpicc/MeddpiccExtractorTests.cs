using RevOps.Domain.Calls;
using RevOps.Domain.Deals.Meddpicc;
using static RevOps.Domain.Deals.Meddpicc.LetterStatus;
using static RevOps.Domain.Deals.Meddpicc.MeddpiccLetter;

namespace RevOps.Tests.Deals.Meddpicc;

/// <summary>Own snippets of natural speech, punctuated and as a recogniser writes it, with what a careful listener would note.</summary>
public sealed class MeddpiccExtractorTests
{
    [Theory]
    // The buyer's number, written and spoken; a past employer's, a denied and a quoted one are none
    [InlineData("C Priya Nair: we lose about four thousand euros a month because orders get keyed in twice", Metrics, Found, "four thousand euros")]
    [InlineData("C Priya Nair: That alone would save us $85K a year.", Metrics, Found, "$85K")]
    [InlineData("C Tom: the thing that kills us is month end we spend four days reconciling by hand and then audit finds errors anyway", Metrics, Found, "four days")]
    [InlineData("C Priya Nair: At my last company we were losing 20% of our leads, but that was a different setup.", Metrics, Absent, null)]
    [InlineData("R Rep: You would save forty thousand dollars a year with us.\nC Priya Nair: You said it would save us forty thousand a year. Okay.", Metrics, Absent, null)]
    [InlineData("C Tom: Does it save 20 percent of the time?", Metrics, Absent, null)]
    [InlineData("C Tom: Your quote of $40K is fine, and we budgeted $50K for it.", Metrics, Absent, null)]
    [InlineData("C Tom: That would save us $85K a year.\nC Ida: It would increase our win rate by 4%.", Metrics, Ambiguous, null)]
    // Who pays
    [InlineData("R Rep: So who signs something like this?\nC Dana Whitfield: I can approve up to ten thousand, anything over that goes to Marcus Lee, our VP of Finance.", EconomicBuyer, Found, "Marcus Lee, VP of Finance")]
    [InlineData("C Tom: Elena doesn't need to approve this, her budget isn't touched. I own the budget for this.", EconomicBuyer, Found, "Tom")]
    [InlineData("R Rep: who has the final word on spend\nC Tom: um probably the cfo i guess i'm not really sure how that works here", EconomicBuyer, Ambiguous, null)]
    [InlineData("C Tom: My old boss at Acme used to say the CFO signs everything.", EconomicBuyer, Absent, null)]
    [InlineData("C Tom: our cfo has to sign off on anything like this", EconomicBuyer, Found, "cfo")]
    [InlineData("R Rep: Who signs in the end?\nC Tom: That'd be Marcus Lee, our CFO.", EconomicBuyer, Found, "Marcus Lee, CFO")]
    [InlineData("R Rep: Is there anyone else who needs to approve?\nC Tom: Just my VP.", EconomicBuyer, Found, "VP")]
    [InlineData("R Rep: Who signs in the end?\nC Tom: Not Marcus Lee, that's for sure.", EconomicBuyer, Absent, null)]
    [InlineData("R Rep: What is that costing you?\nC Tom: About nine thousand dollars a month.", Metrics, Found, "nine thousand dollars")]
    // Criteria
    [InlineData("C Tom: It comes down to support and training.", DecisionCriteria, Found, "support and training")]
    [InlineData("C Tom: it has to work offline because half our sites have no signal", DecisionCriteria, Found, "work offline")]
    [InlineData("C Tom: Audit logs are a hard requirement for us.", DecisionCriteria, Found, "Audit logs")]
    [InlineData("C Tom: I like the dark mode, that's nice.", DecisionCriteria, Absent, null)]
    // The way to a yes
    [InlineData("C Priya Nair: yeah so it goes through our steering committee and then we hear back", DecisionProcess, Found, "our steering committee")]
    [InlineData("C Tom: We'd need board approval on the 12th, then security review.", DecisionProcess, Found, "board approval on the 12th")]
    [InlineData("C Tom: We'll review it internally and get back to you.", DecisionProcess, Ambiguous, null)]
    // Papers
    [InlineData("C Tom: legal reads the contract that usually takes about three weeks", PaperProcess, Found, "legal reads the contract")]
    [InlineData("C Tom: Procurement is standard, nothing special.", PaperProcess, Ambiguous, null)]
    // What hurts
    [InlineData("C Tom: What's really hurting us is parts arriving late.", IdentifyPain, Found, "parts arriving late")]
    [InlineData("C Tom: Honestly we're not losing deals because of the tool, that part works fine.", IdentifyPain, Absent, null)]
    [InlineData("R Rep: The real problem for you is manual reporting.\nC Tom: Okay.", IdentifyPain, Absent, null)]
    // Who sells it inside
    [InlineData("C Tom: Keisha put together the business case and walked the deck through to our COO last week.", Champion, Found, "Keisha")]
    [InlineData("C Tom: Nobody here is really pushing for this yet.", Champion, Absent, null)]
    [InlineData("C Tom: everyone likes it the team is excited", Champion, Ambiguous, null)]
    [InlineData("C Tom: Marcus Lee owns the budget and has the final say.", Champion, Absent, null)]
    [InlineData("C Tom: Keisha Brown has been championing this.", EconomicBuyer, Absent, null)]
    // Other ways
    [InlineData("C Tom: We're also looking at Brightmere and Salesloft, and my cousin thinks we could build it ourselves.", Competition, Found, "Salesloft")]
    [InlineData("C Tom: We use Salesforce and Slack every day.", Competition, Absent, null)]
    [InlineData("C Tom: We're not talking to anyone else.\nC Ida: We're also evaluating Brightmere.", Competition, Ambiguous, null)]
    [InlineData("C Tom: We might check out a couple of other tools.", Competition, Ambiguous, null)]
    [InlineData("C Tom: I'm looking at the Task Manager now.", Competition, Absent, null)]
    public void Read_Speech_NotesWhatAListenerWould(string speech, MeddpiccLetter letter, LetterStatus status, string? part)
    {
        var found = Snippets.Read(speech)[letter];

        Assert.True(status == found.Status, $"{found.Status}, {found.Firmness}, \"{found.Value}\"");
        if (part is not null)
        {
            Assert.Contains(part, found.Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("C Tom: I think Marcus Lee has some say in the budget.", EconomicBuyer)]
    [InlineData("C Tom: It might save us maybe 10% or so.", Metrics)]
    [InlineData("C Tom: Ida Moss might be open to it.", Champion)]
    [InlineData("C Tom: I guess it's mildly annoying that we have double entries.", IdentifyPain)]
    public void Read_Reserve_IsHedged(string speech, MeddpiccLetter letter) => Assert.Equal(Firmness.Hedged, Snippets.Read(speech)[letter].Firmness);

    [Fact]
    public void Read_SellersWords_AreNoEvidence()
    {
        var lines = Snippets.Lines("C Tom: Our CFO has to sign off.\nC Tom: We're also evaluating Brightmere.\nC Tom: That would save us $85K a year.")
            .Select(x => x with { Side = SpeakerRole.Rep });

        var found = new MeddpiccExtractor().Read(lines);

        Assert.Equal(0, found.Found);
        Assert.All(MeddpiccLetters.All, x => Assert.Equal(Absent, found[x].Status));
    }

    [Fact]
    public void Read_LinesInAnyOrder_SameFindings()
    {
        var lines = Snippets.Lines("C Tom: Marcus Lee is our CFO.\nC Tom: He has the final say on this.\nC Ida: What's killing us is late parts.\nC Tom: We lose $9K a month.");

        var (one, other) = (new MeddpiccExtractor().Read(lines), new MeddpiccExtractor().Read(lines.Reverse()));

        Assert.All(MeddpiccLetters.All, x => Assert.Equal(one[x].Value, other[x].Value));
        Assert.Equal("Marcus Lee", one[EconomicBuyer].Value?[..10]);
    }

    [Fact]
    public void Read_Quotes_AreVerbatim()
    {
        var lines = Snippets.Lines("C Tom: Well. We lose $9K a month, honestly, and it's a mess. Marcus Lee has to approve it.");
        var found = new MeddpiccExtractor().Read(lines);

        var quotes = MeddpiccLetters.All.SelectMany(x => found[x].Evidence).ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, x => Assert.Contains(x.Quote, lines[x.Seq].Text, StringComparison.Ordinal));
    }
}
