using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Calls.Import;

/// <summary>Reads a transcript file and says all that the engine knows of it. Stores nothing, needs no database.</summary>
public sealed class AnalyzeTranscript(TranscriptReader reader, CallAnalyzer analyzer, ScoreCall score)
{
    /// <summary>One entry a conversation of the file, or why there is none.</summary>
    /// <param name="fileName">As the person knows it; errors name it.</param>
    /// <param name="content">The file's bytes; untrusted.</param>
    /// <param name="context">What is known besides.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Result<IReadOnlyList<UnderstoodCall>, TranscriptError>> RunAsync(
        string fileName, ReadOnlyMemory<byte> content, AnalysisContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var read = reader.Read(fileName, content, cancellationToken);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        var calls = new List<UnderstoodCall>(read.Value.Count);
        foreach (var transcript in read.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            calls.Add(await UnderstandAsync(transcript, context, cancellationToken));
        }

        return calls;
    }

    /// <summary>One transcript that was read already.</summary>
    public Task<UnderstoodCall> UnderstandAsync(Transcript transcript, AnalysisContext context, CancellationToken cancellationToken) =>
        UnderstandAsync(transcript, context, CustomerContext.Nothing, cancellationToken);

    /// <summary>One transcript of a customer whose history is known.</summary>
    public async Task<UnderstoodCall> UnderstandAsync(
        Transcript transcript, AnalysisContext context, CustomerContext customer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(context);
        var analysis = analyzer.Analyze(transcript, context with { StartedAt = context.StartedAt ?? transcript.StartedAt });
        return new UnderstoodCall(transcript, analysis, await score.RunAsync(analysis, customer, cancellationToken));
    }
}

/// <summary>A conversation with everything the engine says of it.</summary>
/// <param name="Transcript">As read.</param>
/// <param name="Analysis">As understood.</param>
/// <param name="Scorecard">As judged.</param>
public sealed record UnderstoodCall(Transcript Transcript, CallAnalysis Analysis, Scorecard Scorecard);
