using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Roles;

namespace RevOps.Tests.Calls.Analysis.Roles;

public class RoleFinderTests
{
    private static IReadOnlyList<FoundRole> Find(CallBuilder call, AnalysisContext context)
    {
        var evidence = new RoleEvidence();
        foreach (var heard in call.Heard)
        {
            evidence.Observe(heard);
        }

        return RoleFinder.Find(call.Speakers, context, evidence);
    }

    private static CallBuilder Neutral(params string[] names) =>
        names.Aggregate(new CallBuilder(), (call, name) => call.Says(name, "hello there"));

    [Theory]
    [InlineData("Marcus", "Marcus Boyd", 0.9)]
    [InlineData("marcus boyd", "Marcus Boyd", 1)]
    [InlineData("Boyd, Marcus", "Marcus Boyd", 1)]
    [InlineData("Agent (Ben)", "Ben", 0.9)]
    [InlineData("Marcus", "Priya Raman", 0)]
    public void Match_Names_AsToolsWriteThem(string speaker, string person, double expected)
    {
        Assert.Equal(expected, SpeakerNames.Match(speaker, person));
    }

    [Theory]
    [InlineData("hey will its marcus boyd from hail yard", true)]
    [InlineData("Hi, this is Marcus, is now still okay?", true)]
    [InlineData("Good morning, my name is Marcus Boyd.", true)]
    [InlineData("hi is this marcus", false)]
    public void Find_RepSaysTheirName_IsTheRepThoughTheToolWroteANumber(string words, bool found)
    {
        var call = new CallBuilder().Says("Speaker 1", words).Says("Speaker 2", "this is will yeah");

        var roles = Find(call, new AnalysisContext { RepName = "Marcus Boyd" });

        Assert.Equal(found, roles[0] == new FoundRole(SpeakerRole.Rep, 0.85, "named"));
    }

    [Fact]
    public void Find_Participants_ByNameAndEmail()
    {
        var call = new CallBuilder().Speaker("lena.fischer").Speaker("Graham").Says("Graham", "hello").Says("lena.fischer", "hello");
        var roles = Find(call, new AnalysisContext
        {
            Participants = [new("Lena Fischer", "lena.fischer@seller.example", SpeakerRole.Rep), new("Graham Tully", null, SpeakerRole.Customer)],
        });

        Assert.Equal(new FoundRole(SpeakerRole.Rep, 1, "participants"), roles[0]);
        Assert.Equal(new FoundRole(SpeakerRole.Customer, 0.9, "participants"), roles[1]);
    }

    [Fact]
    public void Find_TwoRepsAmongParticipants_FirstIsRepOtherColleague()
    {
        var roles = Find(Neutral("Maya Brennan", "Sam Ortega", "Wei Tan"), new AnalysisContext
        {
            Participants =
            [
                new("Sam Ortega", null, SpeakerRole.Rep), new("Maya Brennan", null, SpeakerRole.Rep), new("Wei Tan", null, SpeakerRole.Customer),
            ],
        });

        Assert.Equal([SpeakerRole.Other, SpeakerRole.Rep, SpeakerRole.Customer], roles.Select(r => r.Role));
    }

    [Fact]
    public void Find_SameFirstNameOnBothSides_DecidesNothing()
    {
        var roles = Find(Neutral("Anna", "Ben"), new AnalysisContext
        {
            Participants = [new("Anna Smith", null, SpeakerRole.Rep), new("Anna Jones", null, SpeakerRole.Customer)],
        });

        Assert.All(roles, r => Assert.Equal(FoundRole.Unknown, r));
    }

    [Fact]
    public void Find_RepName_OthersAreCustomers()
    {
        var roles = Find(Neutral("Marcus", "Jennifer"), new AnalysisContext { RepName = "Marcus Boyd" });

        Assert.Equal(new FoundRole(SpeakerRole.Rep, 0.9, "named"), roles[0]);
        Assert.Equal(new FoundRole(SpeakerRole.Customer, 0.9, "named"), roles[1]);
    }

    [Theory]
    [InlineData("Agent", "Customer")]
    [InlineData("Agent (Ben)", "Customer (Juan)")]
    [InlineData("Sales Rep", "Prospect")]
    [InlineData("Agent 1", "Caller")]
    public void Find_Labels_AreTaken(string rep, string customer)
    {
        var roles = Find(Neutral(customer, rep == "Sales Rep" ? "Rep" : rep), new AnalysisContext());

        Assert.Equal((SpeakerRole.Customer, "label"), (roles[0].Role, roles[0].Source));
        Assert.Equal((SpeakerRole.Rep, "label"), (roles[1].Role, roles[1].Source));
    }

    [Fact]
    public void Find_SelfIntroduction_MakesTheRep()
    {
        var call = new CallBuilder()
            .Says("Speaker 0", "Drammond Fasteners, this is Denise.")
            .Says("Speaker 1", "Hi Denise, it's Marcus, I'm calling from Halyard.")
            .Says("Speaker 0", "What's this about?");

        var roles = Find(call, new AnalysisContext());

        Assert.Equal((SpeakerRole.Rep, "behaviour"), (roles[1].Role, roles[1].Source));
        Assert.Equal(SpeakerRole.Customer, roles[0].Role);
        Assert.InRange(roles[1].Confidence, 0.65, 0.97);
    }

    [Fact]
    public void Find_Behaviour_WhoAsksAndOffersIsTheRep()
    {
        var roles = Find(ExampleCalls.Discovery(), new AnalysisContext());

        Assert.Equal([SpeakerRole.Rep, SpeakerRole.Customer], roles.Select(r => r.Role));
        Assert.All(roles, r => Assert.Equal("behaviour", r.Source));
    }

    [Fact]
    public void Find_NothingToGoBy_StaysUnknown()
    {
        Assert.All(Find(Neutral("A", "B"), new AnalysisContext()), r => Assert.Equal(FoundRole.Unknown, r));
    }

    [Fact]
    public void Find_NoSpeakers_IsEmpty()
    {
        Assert.Empty(Find(new CallBuilder().Says(null, "hello"), new AnalysisContext { RepName = "Marcus" }));
    }
}
