using System.Text.Json;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Rules;
using RevOps.Web.Cli;

namespace RevOps.Tests.Cli;

public sealed class AnalyzeCommandTests : IDisposable
{
    private const string Transcript = "Nora: What does that cost you today?\nCarl: About nine hours a week.\nNora: And who decides?\nCarl: Our CFO does.\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("revops-analyze-").FullName;

    [Fact]
    public async Task Run_OneFile_PrintsOneObject()
    {
        var (exit, output, errors) = await RunAsync(Write("a.txt", Transcript), "--rep", "Nora");

        Assert.Equal((0, ""), (exit, errors));
        using var document = JsonDocument.Parse(output);
        var call = document.RootElement.GetProperty("call");
        Assert.Equal("rep", call.GetProperty("speakers")[0].GetProperty("role").GetString());
        Assert.Equal(4, call.GetProperty("utterances").GetArrayLength());
        Assert.False(document.RootElement.TryGetProperty("file", out _));
    }

    [Fact]
    public async Task Run_NoTimes_WritesNullAndNotZero()
    {
        var (_, output, _) = await RunAsync(Write("a.txt", Transcript));

        using var document = JsonDocument.Parse(output);
        var call = document.RootElement.GetProperty("call");
        Assert.Equal(JsonValueKind.Null, call.GetProperty("durationSeconds").ValueKind);
        Assert.Equal(JsonValueKind.Null, call.GetProperty("speakers")[0].GetProperty("talkRatio").ValueKind);
        Assert.Equal(JsonValueKind.Null, call.GetProperty("speakers")[0].GetProperty("wordsPerMinute").ValueKind);
    }

    [Fact]
    public async Task Run_AllProperties_AreAsDocumented()
    {
        var (_, output, _) = await RunAsync(Write("a.txt", Transcript), "--rep", "Nora");

        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        AssertHas(root, "engine", "call", "topics", "keyMoments", "summary", "nextSteps", "scorecard", "meddpicc");
        AssertHas(
            root.GetProperty("call"),
            "format", "callType", "callTypeConfidence", "durationSeconds", "silenceSeconds", "interactivity", "skipped", "speakers", "utterances");
        AssertHas(
            root.GetProperty("call").GetProperty("speakers")[0],
            "name", "role", "roleConfidence", "words", "talkSeconds", "talkRatio", "wordsPerMinute", "questions", "questionsPerHour",
            "longestMonologueSeconds", "interruptions", "patienceSeconds", "fillersPerMinute");
        AssertHas(root.GetProperty("call").GetProperty("utterances")[0], "seq", "speaker", "start", "end", "text", "labels");
        AssertHas(root.GetProperty("scorecard"), "rubric", "version", "score", "criteria");
        AssertHas(
            root.GetProperty("meddpicc"),
            "metrics", "economicBuyer", "decisionCriteria", "decisionProcess", "paperProcess", "identifyPain", "champion", "competition");
        AssertHas(root.GetProperty("meddpicc").GetProperty("metrics"), "status", "value", "firmness", "evidence");
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("prices.csv", "id,price\n1,20\n2,30\n")]
    public async Task Run_OneUnusableFile_SaysWhyInOneLineAndExits2(string name, string content)
    {
        var (exit, output, errors) = await RunAsync(Write(name, content));

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(name, errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Run_MissingFile_SaysSoAndExits2()
    {
        var (exit, _, errors) = await RunAsync(Path.Combine(_folder, "none.vtt"));

        Assert.Equal(2, exit);
        Assert.Contains("no such file", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("a.txt", "--type")]
    [InlineData("a.txt", "--type", "chat")]
    [InlineData("a.txt", "--speed", "9")]
    public async Task Run_WrongWords_ShowsUsageAndExits2(params string[] args)
    {
        var (exit, _, errors) = await RunAsync(args);

        Assert.Equal(2, exit);
        Assert.Contains("usage: analyze", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AFolder_PrintsALinePerFileAndExits1WhereOneFailed()
    {
        Write("a.txt", Transcript);
        Write("b.csv", "id,price\n1,2\n");

        var (exit, output, _) = await RunAsync(_folder);

        Assert.Equal(1, exit);
        var lines = output.Trim().Split('\n').Select(x => JsonDocument.Parse(x).RootElement).ToList();
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("a.txt", lines[0].GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.True(lines[1].TryGetProperty("error", out _));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertHas(JsonElement element, params string[] names) =>
        Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), name));

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var analyze = new AnalyzeTranscript(new TranscriptReader(), new CallAnalyzer(), new ScoreCall(new RulesScorer(), new ShippedOnly()));
        var exit = await new AnalyzeCommand(analyze, output, errors).RunAsync(args, CancellationToken.None);
        return (exit, output.ToString(), errors.ToString());
    }
}
