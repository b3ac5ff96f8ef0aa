using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching.Playbooks;

/// <summary>What the seed covers, so that nobody thins it out by accident.</summary>
public sealed class SeedContentTests
{
    // The longest run of words that two answers may have in common: "i would like to" is English, more is a template
    private const int LongestSharedRun = 4;

    private static readonly Playbook Seed = SeedPlaybook.Version1;

    private static readonly CallType[] Stages = [CallType.ColdCall, CallType.Discovery, CallType.Demo, CallType.Negotiation, CallType.Renewal];

    public static TheoryData<string> Objections => [.. UtteranceLabels.All.Where(UtteranceLabels.IsObjection)];

    [Theory]
    [MemberData(nameof(Objections))]
    public void Seed_EachKindOfObjection_HasOneAnswerForAnyStageAndOneForEach(string label)
    {
        // Whatever the words, somebody at the front has something to say; words and persona only make it better
        var always = Seed.Objections.Where(x => x.Label == label && x.Phrases.Count == 0).ToList();

        Assert.All(always, x => Assert.Null(x.Persona));
        Assert.Equal([null, .. Stages], always.Select(x => x.Stage).Order());
    }

    [Theory]
    [MemberData(nameof(Objections))]
    public void Seed_EachKindOfObjection_HasAnswersToTheWordsOfPeopleAtEachStage(string label)
    {
        var plays = Seed.Objections.Where(x => x.Label == label && x.Phrases.Count > 0).ToList();

        Assert.All(Stages, stage => Assert.Contains(plays, x => x.Stage == stage));
        Assert.True(plays.Select(x => x.Persona).Distinct().Count() >= 4, "too few kinds of people");
    }

    [Fact]
    public void Seed_EveryPersona_HasAnswersAtSeveralStages() => Assert.All(
        Personas.All,
        persona => Assert.True(Seed.Objections.Where(x => x.Persona == persona).Select(x => x.Stage).Distinct().Count() >= 3, persona));

    [Fact]
    public void Seed_NoTwoAnswers_ShareARunOfWords()
    {
        foreach (var (i, play) in Seed.Objections.Index())
        {
            foreach (var other in Seed.Objections.Take(i))
            {
                Assert.True(SharedRun(play.Answer, other.Answer) <= LongestSharedRun, $"{play.Id} and {other.Id}: answers");
                Assert.True(SharedRun(play.Question, other.Question) <= LongestSharedRun, $"{play.Id} and {other.Id}: questions");
                Assert.NotEqual(play.Headline, other.Headline);
            }
        }
    }

    [Fact]
    public void Seed_APhraseOfAnObjection_LeadsToOneAnswerOfAStage()
    {
        var shared = from play in Seed.Objections
                     from phrase in play.Phrases
                     group play.Id by (play.Label, play.Stage, phrase) into said
                     where said.Count() > 1
                     select said.Key.ToString();

        Assert.Empty(shared);
    }

    [Fact]
    public void Seed_EverySlotOfMeddpicc_HasAtLeastThreeQuestions() =>
        Assert.All(DealSlots.All, slot => Assert.True(Seed.Questions.Count(x => x.Slot == slot) >= 3, slot));

    [Fact]
    public void Seed_EveryTypeOfCall_HasAChecklistOfFiveToEight()
    {
        Assert.Equal([.. Stages, CallType.Support], Seed.Checklists.Select(x => x.CallType));
        Assert.All(Seed.Checklists, x => Assert.InRange(x.Items.Count, 5, 8));
    }

    [Fact]
    public void Seed_TheRecordingNotice_IsDueEarlyInEveryCall()
    {
        var notice = Seed.Statements.Single(x => x.Key == "recording");

        Assert.Empty(notice.CallTypes);
        Assert.InRange(notice.WithinSeconds, 30, 120);
    }

    [Fact]
    public void Seed_WhatCannotWait_AlertsTheManager() =>
        Assert.Equal(["cancellation", "anger", "legal-threat"], Seed.Trackers.Where(x => x.Alert).Select(x => x.Key));

    [Fact]
    public void Seed_Counts_AreThoseOfAPlaybookWorthUsing()
    {
        Assert.True(Seed.Objections.Count >= 140);
        Assert.Equal(6, Seed.Battlecards.Count);
        Assert.True(Seed.Questions.Count >= 30);
        Assert.True(Seed.Trackers.Count >= 20);
        Assert.True(Seed.PlainWords.Count >= 100);
        Assert.All(Seed.Battlecards, x => Assert.True(x.Strengths.Count >= 2 && x.Differences.Count >= 2 && x.Questions.Count >= 2, x.Id));
    }

    private static int SharedRun(string one, string two)
    {
        var (a, b) = (SpokenText.Parse(one), SpokenText.Parse(two));
        var longest = 0;
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                var run = 0;
                while (i + run < a.Count && j + run < b.Count && a.At(i + run) == b.At(j + run))
                {
                    run++;
                }

                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }
}
