using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Reviews.Context;
using RevOps.Infrastructure.Demo;

namespace RevOps.Tests.Demo;

/// <summary>The demo's second call with a customer shows what an earlier one is good for.</summary>
public sealed class DemoHistoryTests
{
    private static readonly DateTimeOffset Second = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Judge_TheDemosSecondCallWithCastellan_RemembersWhatTheyLeftOpen()
    {
        var first = Analyze("03-discovery-castellan-mutual.zoom.vtt", Second.AddDays(-33));
        var earlier = EarlierCall.Of(CallId.New(), "Castellan Mutual: reserving and quarter close", Second.AddDays(-33), first, []);

        var remarks = ContextJudge.Judge(Analyze("castellan-test-results.vtt", Second), new CustomerContext { At = Second, Calls = [earlier] });

        var open = Assert.Single(remarks, x => x.Kind == ContextRemarkKind.TheirPromiseNotAskedFor);
        Assert.Contains("masking", open.Text, StringComparison.Ordinal);
        Assert.Contains("24 October", open.Text, StringComparison.Ordinal);
    }

    private static CallAnalysis Analyze(string file, DateTimeOffset at)
    {
        var call = DemoFiles.Calls().Single(x => x.File == file);
        var transcript = new TranscriptReader().Read(file, DemoFiles.Transcript(call), CancellationToken.None).Value![0];
        return new CallAnalyzer().Analyze(transcript, new AnalysisContext
        {
            RepName = "Priya Raman",
            StartedAt = at,
            Participants = [.. call.Participants.Select(x => new CallParticipant(x.Name, x.Email, x.Side == "rep" ? SpeakerRole.Rep : SpeakerRole.Customer))],
        });
    }
}
