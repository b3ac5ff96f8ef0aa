using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>An answer that is ready but not sent yet, so that it can still be lost on the way.</summary>
internal sealed record CrmReply(int Status, ReadOnlyMemory<byte> Body, string ContentType = "application/json;charset=utf-8")
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CrmReply NoContent { get; } = new(204, ReadOnlyMemory<byte>.Empty);

    public bool Succeeded => Status is >= 200 and < 300;

    public static CrmReply Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return new CrmReply(status, buffer.WrittenMemory);
    }

    public static CrmReply Html(int status, string text) =>
        new(status, Encoding.UTF8.GetBytes($"<html><body><h1>{text}</h1></body></html>"), "text/html");
}
