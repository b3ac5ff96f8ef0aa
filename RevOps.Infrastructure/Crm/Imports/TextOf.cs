using System.Text;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Reads a file's bytes as text: by its mark, else as UTF-8 where that fits, else as Windows-1252.</summary>
internal static class TextOf
{
    private const int Looked = 4096;

    static TextOf() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (Encoding Encoding, string Name) File(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
        {
            return (Encoding.UTF8, "UTF-8");
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, "UTF-16");
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, "UTF-16");
        }

        return Utf16(content) ?? (System.Text.Unicode.Utf8.IsValid(content)
            ? (Encoding.UTF8, "UTF-8")
            : (Encoding.GetEncoding(1252), "Windows-1252"));
    }

    /// <summary>Without a mark: plain text in UTF-16 has a zero in about every other byte.</summary>
    private static (Encoding Encoding, string Name)? Utf16(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, Looked)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            even += start[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += start[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        return odd > start.Length / 3 ? (Encoding.Unicode, "UTF-16") : even > start.Length / 3 ? (Encoding.BigEndianUnicode, "UTF-16") : null;
    }
}
