using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>Compares what the CRM holds with what the product's database says: call by call.</summary>
internal static class LoopCheck
{
    public static async Task<LoopVerdict> RunAsync(TestDatabase database, ConnectionId connection, DemoCrmExport crm, IReadOnlyCollection<string> ids)
    {
        var rows = await LoopRows.ReadAsync(database, connection, ids);
        var calls = crm.Calls.ToDictionary(x => x.Id);
        var notes = crm.Notes.ToLookup(x => LoopRows.CallOf(x.Body));
        var verdict = new LoopVerdict { Calls = ids.Count };
        foreach (var id in ids)
        {
            Check(verdict, id, rows, calls[id], [.. notes[id]]);
        }

        foreach (var id in verdict.Bad)
        {
            verdict.Problems.AddRange(rows.Reviews[id].SelectMany(x => rows.Steps[x.Id]).Select(x => string.Create(
                CultureInfo.InvariantCulture, $"    {id} {x.At:HH:mm:ss.fff} {x.From} -> {x.To}, try {x.Attempt}, {x.TookMs} ms, {x.Cause}")));
        }

        return verdict;
    }

    private static void Check(LoopVerdict verdict, string id, LoopRows rows, DemoCrmExportedCall call, List<DemoCrmNote> notes)
    {
        var reviews = rows.Reviews[id].ToList();
        if (reviews is not [{ State: ReviewState.Delivered } review])
        {
            verdict.Add(id, reviews.Count > 1, $"{reviews.Count} reviews: {string.Join(", ", reviews.Select(x => $"{x.State} ({x.Cause})"))}");
            return;
        }

        var stored = rows.Calls[rows.KeyOf(id)].ToList();
        if (stored is not [var mine] || mine.Id != review.CallId)
        {
            verdict.Add(id, stored.Count > 1, $"{stored.Count} stored calls");
            return;
        }

        verdict.ExpectOne(id, rows.Notices[review.Id].Count(), "notices");
        var writes = rows.Writes[review.Id].ToList();
        foreach (var same in writes.GroupBy(x => (x.Kind, x.Field)))
        {
            verdict.ExpectOne(id, same.Count(), $"lines of the ledger for {same.Key.Field ?? "the note"}");
        }

        CheckNote(verdict, id, writes.Find(x => x.Kind == CrmWriteKind.Note), mine.Score, notes);
        CheckField(verdict, id, "revops_score", mine.Score?.ToString("0.#", CultureInfo.InvariantCulture), call, writes);
        foreach (var field in new[] { "revops_next_step", "revops_next_step_due" })
        {
            CheckField(verdict, id, field, writes.Find(x => x.Field == field)?.Value, call, writes);
        }
    }

    private static void CheckNote(LoopVerdict verdict, string id, CrmWrite? write, double? score, List<DemoCrmNote> notes)
    {
        var live = notes.Where(x => !x.Archived).ToList();
        verdict.Removed += notes.Count - live.Count;
        verdict.Unscored += score is null ? 1 : 0;
        if (score is null && write is null && live.Count == 0)
        {
            return;
        }

        verdict.ExpectOne(id, live.Count, "notes in the CRM");
        if (write is not { State: CrmWriteState.Written } || !live.Exists(x => x.Id == write.ExternalId))
        {
            verdict.Add(id, false, $"the ledger says {write?.State} {write?.ExternalId} of the note, the CRM has {string.Join(", ", live.Select(x => x.Id))}");
        }
        else if (!live.TrueForAll(x => SameText.Notes(x.Body, write.Value)))
        {
            verdict.Add(id, false, "the note has other words than the ledger");
        }
    }

    private static void CheckField(
        LoopVerdict verdict, string id, string field, string? wanted, DemoCrmExportedCall call, List<CrmWrite> writes)
    {
        var stands = call.Properties.GetValueOrDefault(field);
        var write = writes.Find(x => x.Field == field);
        if (!SameText.Fields(stands, wanted) || (wanted is not null && write is not { State: CrmWriteState.Written }))
        {
            verdict.Add(id, false, $"{field} is \"{stands}\" in the CRM, should be \"{wanted}\"; the ledger says {write?.State}");
        }
    }
}

/// <summary>What a check found.</summary>
internal sealed class LoopVerdict
{
    private readonly HashSet<string> _lost = [];
    private readonly HashSet<string> _twice = [];

    public int Calls { get; init; }

    /// <summary>Calls of which something is missing or wrong.</summary>
    public int Lost => _lost.Count;

    /// <summary>Calls of which something is there more than once.</summary>
    public int Twice => _twice.Count;

    /// <summary>Notes that were there twice for a moment and were removed by the product.</summary>
    public int Removed { get; set; }

    /// <summary>Calls that the product did not score, so that they have no note.</summary>
    public int Unscored { get; set; }

    public List<string> Problems { get; } = [];

    public IEnumerable<string> Bad => _lost.Union(_twice);

    public void ExpectOne(string id, int count, string what)
    {
        if (count != 1)
        {
            Add(id, count > 1, string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }

    public void Add(string id, bool twice, string problem)
    {
        (twice ? _twice : _lost).Add(id);
        Problems.Add($"call {id}: {problem}");
    }
}
