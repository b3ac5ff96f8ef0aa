using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Tests.Practice;

public class RolePlayStrategyTests
{
    public static TheoryData<string, Difficulty> Games
    {
        get
        {
            var games = new TheoryData<string, Difficulty>();
            foreach (var (scenario, difficulty) in PracticeReps.All())
            {
                games.Add(scenario.Key, difficulty);
            }

            return games;
        }
    }

    [Theory, MemberData(nameof(Games))]
    public void Answer_CuriousRep_EndsAgreed(string key, Difficulty difficulty)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var state = PracticeReps.PlayCurious(SeedScenarios.Find(key)!, difficulty, seed).State;

            Assert.Equal(EndReasons.Agreed, state.EndedBecause);
            Assert.True(state.GoalReached);
            Assert.True(state.Facts.Count >= 4);
            Assert.All(state.Objections, x => Assert.True(x.Answered));
        }
    }

    [Theory, MemberData(nameof(Games))]
    public void Answer_PushingRep_IsLeft(string key, Difficulty difficulty)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var state = PracticeReps.PlayPushing(SeedScenarios.Find(key)!, difficulty, seed).State;

            Assert.Equal(EndReasons.WalkedAway, state.EndedBecause);
            Assert.False(state.GoalReached);
            Assert.InRange(state.Turns, 2, 12);
        }
    }

    [Fact]
    public void Answer_HarderCustomer_RaisesMoreAndLeavesSooner()
    {
        foreach (var scenario in SeedScenarios.All)
        {
            var (easy, hard) = (PracticeReps.PlayCurious(scenario, Difficulty.Easy, 1).State, PracticeReps.PlayCurious(scenario, Difficulty.Hard, 1).State);
            Assert.Single(easy.Objections);
            Assert.True(hard.Objections.Count > easy.Objections.Count, scenario.Key);
            Assert.True(PracticeReps.PlayPushing(scenario, Difficulty.Hard, 1).State.Turns < PracticeReps.PlayPushing(scenario, Difficulty.Easy, 1).State.Turns, scenario.Key);
        }
    }
}
