using System.Text;
using System.Text.Json;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>
/// Run by hand: reads files that nobody on this project wrote, from the folder that the environment variable REVOPS_CORPUS names
/// (docs/transcripts.md says what lies in it). Without the variable these tests return at once and prove nothing.
/// </summary>
public sealed class TranscriptCorpusTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("REVOPS_CORPUS");

    /// <summary>Files that are broken or no conversation, and where the error has to point.</summary>
    private static readonly Dictionary<string, string> Broken = new()
    {
        ["vtt/node-webvtt/malformed.vtt"] = "line 4",
        ["vtt/turnchunk/NOTE.txt"] = "line 1",
        ["vtt/webvtt-py/empty.vtt"] = "line 1",
        ["vtt/webvtt-py/invalid.vtt"] = "line 1",
        ["vtt/webvtt-py/invalid_format.sbv"] = "line 1",
        ["vtt/webvtt-py/invalid_format1.srt"] = "line 1",
        ["vtt/webvtt-py/invalid_format2.srt"] = "line 1",
        ["vtt/webvtt-py/invalid_format3.srt"] = "line 1",
        ["vtt/webvtt-py/invalid_format4.srt"] = "line 1",
        ["vtt/webvtt-py/invalid_timeframe.sbv"] = "line 7",
        ["vtt/webvtt-py/invalid_timeframe.srt"] = "line 6",
        ["vtt/webvtt-py/missing_timeframe.sbv"] = "line 4",
        ["vtt/webvtt-py/missing_timeframe.srt"] = "line 6",
        ["vtt/webvtt-py/no_captions.vtt"] = "line 1",
        ["sales_calls/tribeai/from-conversations-expected.md"] = "line 1",
    };

    /// <summary>Speakers and utterances of good files; of every other good file only the rules below are asked.</summary>
    private static readonly Dictionary<string, (string Speakers, int Utterances)> Good = new()
    {
        ["asr_json/aws_pca/testfile.json"] = ("Agent=Rep, Customer=Customer", 12),
        ["asr_json/deepgram_captions/assemblyai_transcription.json"] = ("Speaker A", 3),
        ["asr_json/deepgram_captions/assemblyai_utterances.json"] = ("Speaker A", 1),
        ["asr_json/deepgram_captions/dg_speakers.json"] = ("Speaker 0, Speaker 1, Speaker 2", 22),
        ["asr_json/deepgram_captions/dg_speakers_no_utterances.json"] = ("Speaker 0, Speaker 1, Speaker 2", 28),
        ["asr_json/deepgram_captions/dg_transcription.json"] = ("", 2),
        ["asr_json/deepgram_captions/dg_utterances.json"] = ("", 6),
        ["asr_json/deepgram_captions/dg_whisper_transcription.json"] = ("", 1),
        ["asr_json/deepgram_captions/whisper_timestamped.json"] = ("", 4),
        ["asr_json/gong_gecko/demo.json"] = ("Roger, Virgil", 62),
        ["sales_calls/tribeai/closing-call-01.md"] = ("Maria=Rep, James, Susan", 32),
        ["sales_calls/tribeai/cold-call-success-01.md"] = ("Sarah=Rep, Michael", 20),
        ["sales_calls/tribeai/cold-call-unsuccessful-01.md"] = ("Brian=Rep, Patricia", 12),
        ["sales_calls/tribeai/demo-call-success-01.md"] = ("Lisa=Rep, Robert, Amy, Alex, Tom", 56),
        ["sales_calls/tribeai/discovery-call-01.md"] = ("Marcus=Rep, Jennifer, David", 47),
        ["sales_calls/tribeai/follow-up-success-01.md"] = ("Rachel=Rep, Chris", 30),
        ["sales_calls/tribeai/objection-pricing-01.md"] = ("Kevin, Nicole=Rep", 24),
        ["vtt/node-webvtt/acid.vtt"] = ("", 1342),
        ["vtt/node-webvtt/subs1.vtt"] = ("", 683),
        ["vtt/turnchunk/otter.txt"] = ("Alice Chen, Bob Ferreira", 2),
        ["vtt/turnchunk/renewal-call.vtt"] = ("Priya Raman, Marcus Bell, Dana Okafor", 12),
        ["vtt/turnchunk/teams.vtt"] = ("Alice Chen, Bob Ferreira", 4),
        ["vtt/turnchunk/youtube_auto_real_shape.vtt"] = ("", 4),
        ["vtt/turnchunk/zoom.vtt"] = ("Priya Raman, Tom Ableton", 3),
        ["vtt/webvtt-py/captions_with_bom.vtt"] = ("", 4),
        ["vtt/webvtt-py/comments.vtt"] = ("", 3),
        ["vtt/webvtt-py/cue_tags.vtt"] = ("", 3),
        ["vtt/webvtt-py/invalid_timeframe.vtt"] = ("", 6),
        ["vtt/webvtt-py/missing_caption_text.sbv"] = ("", 4),
        ["vtt/webvtt-py/missing_caption_text.srt"] = ("", 4),
        ["vtt/webvtt-py/missing_caption_text.vtt"] = ("", 4),
        ["vtt/webvtt-py/missing_timeframe.vtt"] = ("", 6),
        ["vtt/webvtt-py/sample.sbv"] = ("", 5),
        ["vtt/webvtt-py/sample.srt"] = ("", 5),
        ["vtt/webvtt-py/sample.vtt"] = ("", 16),
        ["vtt/webvtt-py/two_captions.sbv"] = ("", 2),
        ["vtt/webvtt-py/youtube_dl.vtt"] = ("", 3),
    };

    [Fact]
    public void Parse_CasesOfTheStandard_GiveIdStartEndAndText()
    {
        if (Folder is null)
        {
            return;
        }

        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "vtt/wpt/expected_cues.json")));
        var passed = 0;
        foreach (var test in expected.RootElement.EnumerateObject().Where(x => !x.Name.Contains("region", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder, "vtt/wpt", test.Name)).AsSpan();
            var text = Encoding.UTF8.GetString(bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
            var cues = test.Value.GetProperty("cues").EnumerateArray().Select(x =>
                (x.GetProperty("id").GetString()!, x.GetProperty("start").GetDouble(), x.GetProperty("end").GetDouble(), x.GetProperty("text").GetString()!));
            Assert.Equal(cues, WebVttParser.Parse(text)!.Cues.Select(x => (x.Id, x.Start, x.End, x.Text)));
            passed++;
        }

        Assert.Equal(30, passed);
    }

    [Fact]
    public void Read_EverySample_IsReadAsItsReadmeSays()
    {
        if (Folder is null)
        {
            return;
        }

        string[] folders = ["vtt/node-webvtt", "vtt/turnchunk", "vtt/webvtt-py", "asr_json", "sales_calls", "support_calls"];
        var files = folders.SelectMany(x => Directory.EnumerateFiles(Path.Combine(Folder, x), "*", SearchOption.AllDirectories)).ToList();
        Assert.All(files, x => Check(Path.GetRelativePath(Folder, x), new TranscriptReader().Read(x, File.ReadAllBytes(x))));
        Assert.True(files.Count > 100, $"{files.Count} files only");
    }

    private static void Check(string file, Domain.Result<IReadOnlyList<Transcript>, TranscriptError> read)
    {
        if (Broken.TryGetValue(file, out var place))
        {
            Assert.Equal(place, read.Error?.Place);
            return;
        }

        Assert.True(read.IsSuccess, read.Error?.ToString());
        Assert.Equal(file switch { "sales_calls/meddicc/corpus.json" => 25, _ when file.EndsWith("sample_processed_data.json", StringComparison.Ordinal) => 188, _ => 1 }, read.Value.Count);
        Assert.All(read.Value, x => CheckCall(file, x));
        if (Good.TryGetValue(file, out var good))
        {
            var call = read.Value[0];
            Assert.Equal(good, (string.Join(", ", call.Speakers.Select(x => x.Role == SpeakerRole.Unknown ? x.Name : $"{x.Name}={x.Role}")), call.Utterances.Count));
        }
    }

    private static void CheckCall(string file, Transcript call)
    {
        Assert.DoesNotContain(call.Utterances, x => x.Text.Contains("**", StringComparison.Ordinal) || x.Text.Contains("Transcript End", StringComparison.OrdinalIgnoreCase));
        if (file.Contains("telecom", StringComparison.Ordinal))
        {
            Assert.Empty(call.Speakers);
            Assert.All(call.Utterances, x => Assert.Null(x.Speaker));
        }
        else if (file.StartsWith('s'))
        {
            Assert.All(call.Utterances, x => Assert.NotNull(x.Speaker));
            Assert.InRange(call.Speakers.Count, 2, 5);
        }
    }
}
