using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Tests.Practice;

public class SeedScenariosTests
{
    // A talk of 25 turns must not run dry where a customer has to say something each time
    private const int Statements = 12;

    [Fact]
    public void All_Shipped_AreEnoughAndOfManyKinds()
    {
        Assert.True(SeedScenarios.All.Count >= 8);
        Assert.Equal(SeedScenarios.All.Count, SeedScenarios.All.Select(x => x.Key).Distinct().Count());
        Assert.Superset(
            new HashSet<CallType> { CallType.ColdCall, CallType.Discovery, CallType.Demo, CallType.Negotiation, CallType.Renewal },
            SeedScenarios.All.Select(x => x.CallType).ToHashSet());
        Assert.All(SeedScenarios.All, x => Assert.Contains(x.Facts, y => y.Trust > 0));
        Assert.All(SeedScenarios.All, x => Assert.All(x.Objections, y => Assert.NotNull(y.Better)));
    }

    [Fact]
    public void Find_UnknownKey_IsNone() => Assert.Null(SeedScenarios.Find("nothing"));

    [Fact]
    public void Voices_EveryMoment_HasWords()
    {
        foreach (var voice in SeedVoices.All)
        {
            Assert.Equal(Moments.All.Order(), voice.Lines.Keys.Order());
            Assert.All(voice.Lines.Values, x => Assert.NotEmpty(x));
            Assert.True(voice.Lines[Moments.Listening].Count >= Statements, voice.Key);
            var lines = voice.Lines.Values.SelectMany(x => x).ToList();
            Assert.Equal(lines.Count, lines.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void Read_FieldThatDoesNotExist_IsRefusedWithItsName()
    {
        var result = ScenarioReader.Read("draft", """{ "key": "x", "titel": "y" }""");

        Assert.False(result.IsSuccess);
        Assert.Contains("titel", result.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ScenarioThatCannotBePlayed_SaysEverythingThatIsWrong()
    {
        var good = SeedScenarios.All[0];
        var bad = good with
        {
            Facts = [good.Facts[0] with { Kind = "gossip", Trust = 10 }, .. good.Facts.Skip(1)],
            Objections = [good.Objections[0]],
            Agreement = good.Agreement with { Facts = ["unheard-of"] },
        };

        var errors = ScenarioRules.Check(bad);

        Assert.Contains(errors, x => x.Contains("gossip", StringComparison.Ordinal));
        Assert.Contains(errors, x => x.Contains("withheld", StringComparison.Ordinal));
        Assert.Contains(errors, x => x.Contains("1 objections", StringComparison.Ordinal));
        Assert.Contains(errors, x => x.Contains("unheard-of", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ModelQuestionThatNobodyWouldUnderstand_IsRefused()
    {
        var good = SeedScenarios.All[0];
        var bad = good with { Facts = [good.Facts[0] with { Ask = "Is the sky blue?" }, .. good.Facts.Skip(1)] };

        Assert.Contains(ScenarioRules.Check(bad), x => x.Contains("'ask' does not bring it out", StringComparison.Ordinal));
    }
}
