using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Continuing;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Finds what a practice is played from. A stored call is as open to its practice as to its reader.</summary>
public sealed class FindScript(ICallQueries calls)
{
    /// <summary>The script of a practice; null where the call is gone, or the viewer may not see it any more.</summary>
    public async Task<PracticeScript?> OfAsync(Viewer viewer, PracticeSession practice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(practice);
        return practice.ScenarioKey is { } key
            ? OfScenario(key)
            : practice is { CallId: { } call, CallLine: { } line } ? (await OfMomentAsync(viewer, call, line, practice.CriterionKey, cancellationToken))?.Script : null;
    }

    /// <summary>An authored scenario; null where there is none of this key.</summary>
    public static PracticeScript? OfScenario(string key) => SeedScenarios.Find(key) is { } scenario ? new(scenario) : null;

    /// <summary>A moment of a call; null where there is no such call for this viewer, or its customer says nothing there.</summary>
    public async Task<PracticeMoment?> OfMomentAsync(Viewer viewer, CallId call, int line, string? criterion, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(viewer, call, cancellationToken) is not { } stored)
        {
            return null;
        }

        var analysis = stored.Analysis;
        var lines = analysis.Utterances.Select(x => new StoredLine(x.Utterance, SideOf(analysis, x.Utterance))).ToList();
        var from = lines.FindLastIndex(x => x.Utterance.Seq <= line && x.Side == SpeakerRole.Customer);
        var facts = new StoredCall(
            call.ToString(), stored.Header.Title, stored.Header.Type, from < 0 ? null : NameOf(analysis, lines[from].Utterance), stored.Header.AccountName);
        var missed = new MissedCriterion(stored, criterion);
        return CallScenario.From(facts, lines, line, missed.Focus) is { } scenario
            ? new PracticeMoment(new PracticeScript(scenario.Scenario, scenario, stored.Scorecard?.Rubric), stored, missed.Score)
            : null;
    }

    private static SpeakerRole SideOf(CallAnalysis call, Utterance said) =>
        said.Speaker is { } index && index >= 0 && index < call.Speakers.Count ? call.Speakers[index].Role : SpeakerRole.Unknown;

    private static string? NameOf(CallAnalysis call, Utterance said) => call.Speakers[said.Speaker!.Value].Name;
}
