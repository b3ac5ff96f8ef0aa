using System.Collections.Concurrent;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Demo;

namespace RevOps.Tests.Coaching.Playbooks;

/// <summary>
/// The seed's phrases on speech: calls of the demo that were written as good ones cover their checklist, poor ones leave gaps, and what
/// calls the manager does not go off in a call where nothing happened.
/// </summary>
public sealed class SeedOnDemoCallsTests
{
    private static readonly Playbook Seed = SeedPlaybook.Version1;

    private static readonly ConcurrentDictionary<string, List<(SpeakerRole Role, string Words)>> Heard = new();

    [Theory]
    [InlineData("01-cold-call-pellworth-freight.assemblyai.json", CallType.ColdCall, 7)]
    [InlineData("drovewell-haulage-intro.txt", CallType.ColdCall, 7)]
    [InlineData("03-discovery-castellan-mutual.zoom.vtt", CallType.Discovery, 8)]
    [InlineData("lattice-loom-discovery.vtt", CallType.Discovery, 7)]
    [InlineData("05-demo-tindle-pet-foods.gong.json", CallType.Demo, 8)]
    [InlineData("sable-coast-airlines.vtt", CallType.Demo, 6)]
    [InlineData("08-negotiation-abernathy-diagnostics.teams.vtt", CallType.Negotiation, 8)]
    [InlineData("stenmark-procurement.vtt", CallType.Negotiation, 7)]
    [InlineData("civicline-renewal.json", CallType.Renewal, 7)]
    [InlineData("tamarind-travel-renewal.vtt", CallType.Renewal, 6)]
    public void Checklist_AGoodCall_CoversNearlyAll(string file, CallType type, int atLeast)
    {
        var covered = Covered(file, type);

        Assert.True(covered.Count >= atLeast, $"{file} covers {string.Join(", ", covered)}");
    }

    [Theory]
    [InlineData("hartwell-fitness.json", CallType.ColdCall, 3)]
    [InlineData("ketterby-1140.json", CallType.ColdCall, 3)]
    [InlineData("pixelmoor-games.vtt", CallType.Discovery, 3)]
    [InlineData("06-demo-lakemere-credit-union.srt", CallType.Demo, 4)]
    [InlineData("harrowgate-energy-demo.vtt", CallType.Demo, 3)]
    [InlineData("kitebrook-radio.sbv", CallType.Negotiation, 3)]
    [InlineData("copperline-telecom-commercials.vtt", CallType.Negotiation, 3)]
    [InlineData("gantry-homes-catch-up.txt", CallType.Renewal, 4)]
    [InlineData("bellweather-credit-union.srt", CallType.Renewal, 3)]
    public void Checklist_APoorCall_LeavesGaps(string file, CallType type, int atMost)
    {
        var covered = Covered(file, type);

        Assert.True(covered.Count <= atMost, $"{file} covers {string.Join(", ", covered)}");
    }

    [Fact]
    public void Checklists_OverAllCallsOfTheirType_EveryItemIsCoveredSomewhereAndNoneEverywhere()
    {
        foreach (var checklist in Seed.Checklists.Where(x => x.CallType != CallType.Support))
        {
            var calls = DemoFiles.Calls().Where(x => CallTypes.Parse(x.Type) == checklist.CallType).Select(x => Covered(x.File, checklist.CallType)).ToList();
            Assert.All(checklist.Items, item => Assert.InRange(calls.Count(x => x.Contains(item.Key)), 1, calls.Count - 1));
        }
    }

    [Fact]
    public void Battlecards_EveryCard_IsCalledForInSomeCall() =>
        Assert.All(Seed.Battlecards, card => Assert.True(CallsWith(card.Phrases, null) >= 2, card.Id));

    [Fact]
    public void Trackers_Alerts_AreRareOverTheDemo()
    {
        var calls = DemoFiles.Calls().Count;

        Assert.All(Seed.Trackers.Where(x => x.Alert), x => Assert.True(CallsWith(x.Phrases, x.Side) * 20 <= calls, x.Key));
    }

    [Fact]
    public void Trackers_WhatHappensInTheDemo_IsFound()
    {
        Assert.Contains("legal-threat", TrackersIn("kitebrook-radio.sbv"));
        Assert.Contains("do-not-call", TrackersIn("02-cold-call-drammond-fasteners.deepgram.json"));
        Assert.Contains("talking-down", TrackersIn("10-renewal-gatefold-tickets.gong.json"));
        Assert.Contains("bad-service", TrackersIn("10-renewal-gatefold-tickets.gong.json"));
        Assert.Contains("security-incident", TrackersIn("bellweather-credit-union.srt"));
        Assert.Contains("reorganisation", TrackersIn("08-negotiation-abernathy-diagnostics.teams.vtt"));
        Assert.Contains("discount", TrackersIn("hartwell-fitness.json"));
        Assert.Contains("pressure", TrackersIn("copperline-telecom-commercials.vtt"));
    }

    [Fact]
    public void Questions_EverySlot_IsCalledForByWordsOfCustomers()
    {
        foreach (var slot in Seed.Questions.GroupBy(x => x.Slot))
        {
            var called = CallsWith([.. slot.SelectMany(x => x.After)], SpeakerRole.Customer);
            Assert.True(called >= 5, $"{slot.Key}: {called}");
        }
    }

    private static List<string> Covered(string file, CallType type)
    {
        var lines = Lines(file);
        return [.. Seed.Checklists.Single(x => x.CallType == type).Items.Where(x => lines.Exists(line => Has(line, x.Side, x.Phrases))).Select(x => x.Key)];
    }

    private static List<string> TrackersIn(string file)
    {
        var lines = Lines(file);
        return [.. Seed.Trackers.Where(x => lines.Exists(line => Has(line, x.Side, x.Phrases))).Select(x => x.Key)];
    }

    private static int CallsWith(IReadOnlyList<string> phrases, SpeakerRole? side) =>
        DemoFiles.Calls().Count(call => Lines(call.File).Exists(line => Has(line, side, phrases)));

    private static bool Has((SpeakerRole Role, string Words) line, SpeakerRole? side, IReadOnlyList<string> phrases) =>
        (side is null || line.Role == side) && phrases.Any(x => line.Words.Contains($" {x} ", StringComparison.Ordinal));

    private static List<(SpeakerRole Role, string Words)> Lines(string file) => Heard.GetOrAdd(file, Hear);

    private static List<(SpeakerRole Role, string Words)> Hear(string file)
    {
        var call = DemoFiles.Calls().Single(x => x.File == file);
        var transcript = new TranscriptReader().Read(file, DemoFiles.Transcript(call), CancellationToken.None).Value![0];
        var people = call.Participants.Select(x => new CallParticipant(x.Name, x.Email, x.Side == "rep" ? SpeakerRole.Rep : SpeakerRole.Customer));
        var analysis = new CallAnalyzer().Analyze(transcript, new() { Participants = [.. people] });
        return [.. analysis.Utterances.Select(x => (CallRoles.Of(analysis, x.Utterance), Words(SpokenText.Parse(x.Utterance.Text))))];
    }

    private static string Words(SpokenText text) => $" {string.Join(' ', Enumerable.Range(0, text.Count).Select(text.At))} ";
}
