using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>What holds for every input: nothing throws, what is written comes back, the invariants of a transcript stand.</summary>
public sealed class TranscriptReaderPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly byte[][] Seeds =
        [.. Directory.GetFiles(TranscriptFixtures.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly Gen<string> Words = Gen.Elements(
        "hello", "we", "<b>", "a & b", "5 < 6", "price:", "--", "Größe", "你好", "\"quoted\"", "{x}", "😀", "it's", "100%", "-", "1", "NOTE", "&amp;")
        .NonEmptyListOf().Select(x => string.Join(' ', x));

    private static readonly Gen<(int Start, int Length, string Voice, string Text)[]> Cues =
        (from start in Gen.Choose(0, 40_000_000)
         from length in Gen.Choose(0, 90_000)
         from voice in Gen.Elements("Ada", "Bo Lind", "R&D <x>", "王芳")
         from text in Words
         select (start, length, voice, text)).NonEmptyListOf().Select(x => x.ToArray());

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), x => Holds(x)));

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string>(), x => Holds(Encoding.UTF8.GetBytes(x ?? ""))));

    [Fact]
    public void Read_DamagedFixtures_NeverThrows()
    {
        var edits = (from at in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(0, 260) select (at, value)).ListOf().Select(x => x.Take(12).ToArray());
        var damaged = from seed in Gen.Elements(Seeds) from edit in edits from cut in Gen.Choose(0, 120) select Damage(seed, edit, cut);
        Check.One(Runs.WithMaxTest(1500), Prop.ForAll(damaged.ToArbitrary(), x => Holds(x)));
    }

    [Fact]
    public void Read_MixedFixtures_NeverThrows()
    {
        var mixed = from first in Gen.Elements(Seeds)
                    from second in Gen.Elements(Seeds)
                    from a in Gen.Choose(0, 100)
                    from b in Gen.Choose(0, 100)
                    select (byte[])[.. first.AsSpan(0, first.Length * a / 100), .. second.AsSpan(second.Length * b / 100)];
        Check.One(Runs.WithMaxTest(1000), Prop.ForAll(mixed.ToArbitrary(), x => Holds(x)));
    }

    [Fact]
    public void Read_WrittenWebVtt_ComesBack() => Check.One(Runs, Prop.ForAll(Cues.ToArbitrary(), cues =>
    {
        var text = new StringBuilder("WEBVTT\n\n");
        foreach (var (start, length, voice, words) in cues)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Stamp(start, '.')} --> {Stamp(start + length, '.')}\n<v {WebUtility.HtmlEncode(voice)}>{WebUtility.HtmlEncode(words)}</v>\n\n");
        }

        var read = TranscriptFixtures.ReadText(text.ToString());
        return read.Skipped.Count == 0 && read.Utterances.Select(x => Told(x, read.Speakers[x.Speaker!.Value].Name))
            .SequenceEqual(cues.OrderBy(x => x.Start).Select(x => (x.Start, x.Start + x.Length, x.Voice, x.Text)));
    }));

    [Fact]
    public void Read_WrittenSrt_ComesBack() => Check.One(Runs, Prop.ForAll(Cues.ToArbitrary(), cues =>
    {
        var text = new StringBuilder();
        for (var i = 0; i < cues.Length; i++)
        {
            var (start, length, _, words) = cues[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\r\n{Stamp(start, ',')} --> {Stamp(start + length, ',')}\r\nx {WebUtility.HtmlEncode(words)}\r\n\r\n");
        }

        var read = TranscriptFixtures.ReadText(text.ToString());
        return read.Skipped.Count == 0 && read.Utterances.Select(x => Told(x, ""))
            .SequenceEqual(cues.OrderBy(x => x.Start).Select(x => (x.Start, x.Start + x.Length, "", "x " + x.Text)));
    }));

    private static (int Start, int End, string Name, string Text) Told(Domain.Calls.Utterance x, string name) =>
        ((int)x.Start!.Value.TotalMilliseconds, (int)x.End!.Value.TotalMilliseconds, name, x.Text);

    private static string Stamp(int milliseconds, char mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 3600000:00}:{milliseconds / 60000 % 60:00}:{milliseconds / 1000 % 60:00}{mark}{milliseconds % 1000:000}");

    private static byte[] Damage(byte[] seed, (int At, int Value)[] edits, int cut)
    {
        var bytes = seed.ToList();
        foreach (var (at, value) in edits.Where(_ => bytes.Count > 0))
        {
            var place = at % bytes.Count;
            switch (value)
            {
                case < 128:
                    bytes[place] = (byte)value;
                    break;
                case < 200:
                    bytes.RemoveAt(place);
                    break;
                case < 256:
                    bytes.Insert(place, (byte)"\n:,{}[]\"<>- "[value % 12]);
                    break;
                default:
                    bytes.Insert(place, (byte)value);
                    break;
            }
        }

        return [.. bytes.Take(bytes.Count * Math.Min(cut, 100) / 100)];
    }

    /// <summary>Either an error that says something, or transcripts that keep their contract.</summary>
    private static bool Holds(byte[] bytes)
    {
        var read = new TranscriptReader().Read("any", bytes);
        return read.IsSuccess
            ? read.Value.Count > 0 && read.Value.All(IsSound)
            : read.Error is { File: "any", Place.Length: > 0, Problem.Length: > 0, Remedy.Length: > 0 };
    }

    private static bool IsSound(Transcript x) =>
        x.Utterances.Count > 0
        && x.Utterances.Select(u => u.Seq).SequenceEqual(Enumerable.Range(0, x.Utterances.Count))
        && x.Utterances.All(u => u.Text.Length > 0 && u.Text == u.Text.Trim() && !u.Text.Contains('\n', StringComparison.Ordinal) && !(u.End < u.Start) && (u.Start is not null || u.End is null))
        && x.Utterances.Where(u => u.Start is not null).Zip(x.Utterances.Where(u => u.Start is not null).Skip(1)).All(u => u.First.Start <= u.Second.Start)
        && x.Utterances.Where(u => u.Speaker is not null).Select(u => u.Speaker!.Value).Distinct().SequenceEqual(Enumerable.Range(0, x.Speakers.Count))
        && x.Speakers.All(s => s.Name.Length > 0);
}
