using System.Globalization;
using System.Security.Cryptography;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls.Import;

/// <summary>
/// Stores a file's conversations as calls, understood and scored. The same file of the same rep is never stored twice.
/// A rep brings their own calls; a manager those of their teams; an admin any.
/// </summary>
public sealed class ImportCalls(
    AnalyzeTranscript analyze, ICallStore store, CallOwnerFinder owners, TimeProvider time)
{
    private const int LongestTitle = 300;

    /// <summary>Stores all conversations of the file, or none.</summary>
    public async Task<Result<IReadOnlyList<ImportedCall>, ImportError>> RunAsync(
        Viewer viewer, ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(request);
        var owner = await owners.FindAsync(viewer, request, cancellationToken);
        if (!owner.IsSuccess)
        {
            return new ImportError(null, owner.Error);
        }

        var context = new AnalysisContext
        {
            RepName = owner.Value.RepName,
            CallType = request.Type,
            StartedAt = request.StartedAt,
            Participants = request.Participants,
        };
        var understood = await analyze.RunAsync(request.FileName, request.Content, context, cancellationToken);
        return understood.IsSuccess
            ? await StoreAsync(viewer, request, owner.Value, understood.Value, cancellationToken)
            : new ImportError(understood.Error, null);
    }

    private async Task<Result<IReadOnlyList<ImportedCall>, ImportError>> StoreAsync(
        Viewer viewer, ImportRequest request, CallOwner owner, IReadOnlyList<UnderstoodCall> calls, CancellationToken cancellationToken)
    {
        var keys = ImportKeys(request, owner, calls.Count);
        var known = await store.FindByImportKeysAsync(keys, cancellationToken);
        var fresh = new List<(string Key, NewCall Call)>();
        for (var i = 0; i < calls.Count; i++)
        {
            if (!known.ContainsKey(keys[i]))
            {
                fresh.Add((keys[i], Make(viewer, request, owner, calls[i], keys[i])));
            }
        }

        if (fresh.Count > 0)
        {
            var audit = fresh.ConvertAll(x => Audit(viewer, request, x.Call.Call));
            if (!await store.AddAsync(fresh.ConvertAll(x => x.Call), audit, cancellationToken))
            {
                // Another upload of the same file was quicker: its calls are the result.
                known = await store.FindByImportKeysAsync(keys, cancellationToken);
                fresh = [];
            }
        }

        var added = fresh.ToDictionary(x => x.Key, x => x.Call.Call.Id);
        return calls.Select((call, i) => Outcome(request, call, keys[i], added, known)).ToList();
    }

    private NewCall Make(Viewer viewer, ImportRequest request, CallOwner owner, UnderstoodCall understood, string key)
    {
        return NewCall.Of(
            new CallFacts
            {
                ImportKey = key,
                Title = Title(request, understood.Transcript),
                RepId = owner.RepId,
                RepName = owner.RepName,
                TeamId = owner.TeamId,
                AccountId = owner.AccountId,
                StartedAt = request.StartedAt ?? understood.Transcript.StartedAt,
                Source = request.Source,
                FileName = request.FileName,
                CreatedBy = viewer.Name,
            },
            understood, request.Participants, time.GetUtcNow());
    }

    private AuditEntry Audit(Viewer viewer, ImportRequest request, Call call)
    {
        var how = string.Create(CultureInfo.InvariantCulture, $"Imported from {request.Source}, {call.UtteranceCount} utterances");
        return AuditEntry.By(viewer, time, "call.imported", $"call:{call.Id}", how);
    }

    private static ImportedCall Outcome(
        ImportRequest request,
        UnderstoodCall call,
        string key,
        Dictionary<string, CallId> added,
        IReadOnlyDictionary<string, CallId> known)
    {
        var isNew = added.TryGetValue(key, out var id);
        return new ImportedCall(
            isNew ? id : known[key],
            Title(request, call.Transcript),
            !isNew,
            call.Analysis.Utterances.Count,
            call.Scorecard.Score,
            call.Scorecard.NotScoredReason,
            call.Analysis.Skipped);
    }

    private static string Title(ImportRequest request, Transcript transcript)
    {
        var title = request.Title ?? transcript.Title ?? Path.GetFileNameWithoutExtension(request.FileName);
        title = string.IsNullOrWhiteSpace(title) ? "Call" : title.Trim();
        return title.Length <= LongestTitle ? title : title[..LongestTitle];
    }

    private static List<string> ImportKeys(ImportRequest request, CallOwner owner, int count)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span));
        var whose = owner.RepId?.ToString() ?? owner.RepName ?? "nobody";
        whose = whose.Length <= 60 ? whose : whose[..60];
        return [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{hash}:{i}:{whose}"))];
    }
}
