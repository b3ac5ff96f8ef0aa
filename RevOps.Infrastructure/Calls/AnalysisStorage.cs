using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>An analysis lies in two places: its lines as rows, all else as one document.</summary>
internal static class AnalysisStorage
{
    public static void AddAnalysis(this RevOpsDb db, CallId id, CallAnalysis analysis)
    {
        db.Analyses.Add(new AnalysisRecord { CallId = id, Engine = analysis.Engine, Json = Json.Write(analysis with { Utterances = [] }) });
        db.AddLines(analysis.Utterances.Select(x => new UtteranceRecord
        {
            CallId = id,
            Seq = x.Utterance.Seq,
            Speaker = x.Utterance.Speaker,
            StartMs = Milliseconds(x.Utterance.Start),
            EndMs = Milliseconds(x.Utterance.End),
            Text = x.Utterance.Text,
            Labels = string.Join(' ', x.Labels),
        }));
    }

    /// <summary>The words of the lines stay as they are; labels and the document change.</summary>
    public static async Task ReplaceAnalysisAsync(
        this RevOpsDb db, CallId id, CallAnalysis analysis, CancellationToken cancellationToken)
    {
        var stored = await db.Analyses.SingleAsync(x => x.CallId == id, cancellationToken);
        stored.Engine = analysis.Engine;
        stored.Json = Json.Write(analysis with { Utterances = [] });
        var labels = analysis.Utterances.ToDictionary(x => x.Utterance.Seq, x => string.Join(' ', x.Labels));
        foreach (var line in await db.Utterances.Where(x => x.CallId == id).ToListAsync(cancellationToken))
        {
            line.Labels = labels[line.Seq];
        }
    }

    public static async Task<CallAnalysis> ReadAnalysisAsync(this RevOpsDb db, CallId id, CancellationToken cancellationToken)
    {
        var json = await db.Analyses.Where(x => x.CallId == id).Select(x => x.Json).SingleAsync(cancellationToken);
        var lines = await db.Utterances.AsNoTracking().Where(x => x.CallId == id).OrderBy(x => x.Seq).ToListAsync(cancellationToken);
        return Json.Read<CallAnalysis>(json) with { Utterances = lines.ConvertAll(ToUtterance) };
    }

    public static LabelledUtterance ToUtterance(UtteranceRecord line) => new(
        new Utterance(line.Seq, line.Speaker, Time(line.StartMs), Time(line.EndMs), line.Text),
        line.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static long? Milliseconds(TimeSpan? time) => time is { } t ? (long)t.TotalMilliseconds : null;

    private static TimeSpan? Time(long? milliseconds) => milliseconds is { } ms ? TimeSpan.FromMilliseconds(ms) : null;
}
