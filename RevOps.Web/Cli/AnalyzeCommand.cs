using System.Text.Json;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Web.Api;

namespace RevOps.Web.Cli;

/// <summary>
/// <c>analyze FILE…</c>: the same analysis as the product's, as JSON on standard output, without database or server.
/// One file: one object, exit 0, or a line of reason on standard error and exit 2. Several files or a folder: one object a line,
/// exit 1 if any failed.
/// </summary>
internal sealed class AnalyzeCommand(AnalyzeTranscript analyze, TextWriter output, TextWriter errors)
{
    private const int Failed = 1;
    private const int NotUsable = 2;

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        var (arguments, error) = AnalyzeArguments.Parse(args);
        if (arguments is null)
        {
            await errors.WriteLineAsync(error);
            return NotUsable;
        }

        var context = new AnalysisContext { RepName = arguments.Rep, CallType = arguments.Type };
        return arguments.Paths is [var only] && !Directory.Exists(only)
            ? await OneAsync(only, context, cancellationToken)
            : await ManyAsync(arguments.Paths, context, cancellationToken);
    }

    private async Task<int> OneAsync(string path, AnalysisContext context, CancellationToken cancellationToken)
    {
        var result = await ReadAsync(path, context, cancellationToken);
        if (!result.IsSuccess)
        {
            await errors.WriteLineAsync(OneLine(result.Error.ToString()));
            return NotUsable;
        }

        foreach (var call in result.Value)
        {
            await WriteAsync(call, result.Value.Count > 1 ? path : null);
        }

        return 0;
    }

    private async Task<int> ManyAsync(IReadOnlyList<string> paths, AnalysisContext context, CancellationToken cancellationToken)
    {
        var exit = 0;
        foreach (var path in paths.SelectMany(Files))
        {
            var result = await ReadAsync(path, context, cancellationToken);
            if (result.IsSuccess)
            {
                foreach (var call in result.Value)
                {
                    await WriteAsync(call, path);
                }

                continue;
            }

            exit = Failed;
            await output.WriteLineAsync(JsonSerializer.Serialize(new { file = path, error = OneLine(result.Error.ToString()) }, AnalysisDocuments.Json));
        }

        return exit;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [path];

    private async Task<Domain.Result<IReadOnlyList<UnderstoodCall>, TranscriptError>> ReadAsync(
        string path, AnalysisContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > TranscriptReader.MaxBytes })
            {
                return new TranscriptError(path, "file", "It is larger than 50 MB", "Split it, or export the transcript without audio data");
            }

            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            return await analyze.RunAsync(path, content, context, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new TranscriptError(path, "file", "There is no such file", "Check the path");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return new TranscriptError(path, "file", "It cannot be opened", "Check that it is readable and not in use");
        }
    }

    private Task WriteAsync(UnderstoodCall call, string? file) =>
        output.WriteLineAsync(JsonSerializer.Serialize(AnalysisDocuments.From(call.Analysis, call.Scorecard, file), AnalysisDocuments.Json));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
