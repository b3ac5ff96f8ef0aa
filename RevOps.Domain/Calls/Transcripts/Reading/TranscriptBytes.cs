using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>From bytes to text: UTF-8, or UTF-16 with a byte order mark; everything else is a fault with its remedy.</summary>
internal static class TranscriptBytes
{
    private const string SaveAsUtf8 = "Save the file as UTF-8 and upload it again";

    public static Result<string, Fault> Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > TranscriptReader.MaxBytes)
        {
            return new Fault("file", $"It has {bytes.Length / 1024 / 1024} MB, more than the 50 MB that are read", "Split it, or export the text without word timings");
        }

        var text = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => new Fault("byte 0", "It is encoded in UTF-32", SaveAsUtf8),
            [0xFF, 0xFE, ..] => Utf16(bytes[2..], Encoding.Unicode),
            [0xFE, 0xFF, ..] => Utf16(bytes[2..], Encoding.BigEndianUnicode),
            [0xEF, 0xBB, 0xBF, ..] => Utf8Text(bytes[3..], 3),
            _ => WithoutMark(bytes),
        };
        return text.IsSuccess && string.IsNullOrWhiteSpace(text.Value)
            ? new Fault("line 1", "The file is empty", "Export the transcript again, after the tool has finished transcribing")
            : text;
    }

    private static Result<string, Fault> WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (BinaryContent.Find(bytes) is { } fault)
        {
            return fault;
        }

        return Utf8Text(bytes, 0);
    }

    private static Result<string, Fault> Utf16(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        if (bytes.Length % 2 != 0)
        {
            return new Fault($"byte {bytes.Length + 1}", "The UTF-16 text ends within a character, so the file is cut off", "Export or copy the file again");
        }

        // A lone surrogate becomes U+FFFD: one bad character is no reason to refuse a call.
        return encoding.GetString(bytes);
    }

    private static Result<string, Fault> Utf8Text(ReadOnlySpan<byte> bytes, int offset)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var at = FirstInvalid(bytes);
        var place = $"byte {at + offset} (line {1 + bytes[..at].Count((byte)'\n')})";
        return bytes.Length - at < 4 && IsCutCharacter(bytes[at..])
            ? new Fault(place, "The text ends within a character, so the file is cut off", "Export or copy the file again")
            : new Fault(place, $"Byte 0x{bytes[at]:X2} is not UTF-8; it looks like Latin-1 or Windows-1252", SaveAsUtf8);
    }

    private static bool IsCutCharacter(ReadOnlySpan<byte> tail) =>
        Rune.DecodeFromUtf8(tail, out _, out _) == OperationStatus.NeedMoreData;

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var buffer = new char[4096];
        var at = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(bytes[at..], buffer, out var read, out _, replaceInvalidSequences: false, isFinalBlock: true);
            at += read;
            if (status != OperationStatus.DestinationTooSmall)
            {
                return Math.Min(at, bytes.Length - 1);
            }
        }
    }
}
