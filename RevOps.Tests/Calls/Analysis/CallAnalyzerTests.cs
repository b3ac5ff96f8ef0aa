using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis;

public class CallAnalyzerTests
{
    private static readonly CallAnalysis Discovery = ExampleCalls.Discovery().Analyze();

    [Fact]
    public void Analyze_Discovery_KnowsTypeAndRep()
    {
        Assert.Equal("rules/1", Discovery.Engine);
        Assert.Equal(CallType.Discovery, Discovery.CallType);
        Assert.InRange(Discovery.CallTypeConfidence, 0.6, 1);
        Assert.Equal("Ines", Discovery.Speakers.Single(s => s.Role == SpeakerRole.Rep).Name);
    }

    [Fact]
    public void Analyze_TypeGiven_IsTakenForCertain()
    {
        var analysis = ExampleCalls.Discovery().Analyze(new AnalysisContext { CallType = CallType.Renewal });

        Assert.Equal((CallType.Renewal, 1.0), (analysis.CallType, analysis.CallTypeConfidence));
    }

    [Theory]
    [InlineData("Hi, this is Sam from Northbeam. Did I catch you at a bad time?|Who's this?|I'm calling from Northbeam, this is a cold call.|Not interested, take me off your list.", CallType.ColdCall)]
    [InlineData("Can everyone see my screen?|Yes.|As you can see this is the dashboard, if I click on a line it drills down.|Can you show us the export?", CallType.Demo)]
    [InlineData("We looked at your proposal and it's too expensive, our procurement wants ten percent off.|I could do that on a three-year contract.|And net sixty payment terms.", CallType.Negotiation)]
    [InlineData("Your contract is up for renewal in March.|We're thinking about leaving, the adoption is low.|How many of the active seats do you use?", CallType.Renewal)]
    [InlineData("Thank you for calling, how may I help you?|I'm having trouble with my account.|Can you give me your account number?", CallType.Support)]
    [InlineData("Hello.|Nice weather.|Indeed.", CallType.Unknown)]
    public void Analyze_ShortCall_FindsItsType(string call, CallType expected)
    {
        var builder = new CallBuilder();
        foreach (var (text, i) in call.Split('|').Select((t, i) => (t, i)))
        {
            builder.Says(i % 2 == 0 ? "A" : "B", text);
        }

        Assert.Equal(expected, builder.Analyze().CallType);
    }

    [Fact]
    public void Analyze_Discovery_FindsTheNextSteps()
    {
        Assert.Contains(Discovery.NextSteps, s => s.Owner == "Ines" && s.Due == new DateOnly(2026, 3, 6));
        Assert.Contains(Discovery.NextSteps, s => s.Owner == "Paul");
        Assert.Contains(Discovery.NextSteps, s => s.Owner is null && s.Due == new DateOnly(2026, 3, 10));
    }

    [Fact]
    public void Analyze_Discovery_MarksPainAndDecision()
    {
        Assert.Contains(Discovery.KeyMoments, m => m.Kind == "pain" && m.Seq == 5);
        Assert.Contains(Discovery.KeyMoments, m => m.Kind == "decision-process" && m.Seq == 9);
        Assert.Contains(Discovery.KeyMoments, m => m.Kind == "next-step");
    }

    [Fact]
    public void Analyze_Discovery_SumsUpWishPainAndAgreement()
    {
        Assert.InRange(Discovery.Summary.Count, 4, 6);
        Assert.Contains(Discovery.Summary, s => s.Seq == 3);
        Assert.Contains(Discovery.Summary, s => s.Seq is 5 or 7);
        Assert.Contains(Discovery.Summary, s => Discovery.NextSteps.Any(n => n.Seq == s.Seq));
    }

    [Fact]
    public void Analyze_Discovery_OpensAndCloses()
    {
        Assert.Equal("opening", Discovery.Phases[0].Kind);
        Assert.Equal("closing", Discovery.Phases[^1].Kind);
        Assert.Equal(Enumerable.Range(0, 19), Discovery.Phases.SelectMany(p => Enumerable.Range(p.FromSeq, p.ToSeq - p.FromSeq + 1)));
    }

    [Fact]
    public void Analyze_RecurringTerm_IsATopic()
    {
        var call = new CallBuilder();
        for (var i = 0; i < 6; i++)
        {
            call.Says("A", "the turbine stands wrong to the wind").Says("B", "and what did the turbine cost");
        }

        var topic = call.Analyze().Topics.First(t => t.Name == "Turbine");

        Assert.Equal(12, topic.Seqs.Count);
        Assert.Equal(1, topic.Weight);
    }

    [Fact]
    public void Analyze_NoSpeakers_InventsNone()
    {
        var analysis = new CallBuilder().Says(null, "Thank you for calling, how may I help you?").Says(null, "I lost my phone.").Analyze(new AnalysisContext { RepName = "Ben" });

        Assert.Empty(analysis.Speakers);
        Assert.Null(analysis.Interactivity);
    }

    [Fact]
    public void Analyze_NoUtterances_IsEmpty()
    {
        var analysis = new CallBuilder().Speaker("A").Analyze();

        Assert.Empty(analysis.Summary);
        Assert.Empty(analysis.Phases);
        Assert.Null(analysis.DurationSeconds);
        Assert.Equal(0, analysis.Speakers.Single().Words);
    }
}
