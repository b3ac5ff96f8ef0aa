using System.Globalization;
using System.Text;
using System.Text.Json;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Web.Api;

namespace RevOps.Web.Calls;

/// <summary>Reads files and fields out of a request, as a form or as JSON.</summary>
internal static class ImportBody
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<Result<IReadOnlyList<ImportRequest>, IResult>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.HasFormContentType)
            {
                return await FromFormAsync(request, cancellationToken);
            }

            return request.HasJsonContentType()
                ? FromJson(await request.ReadFromJsonAsync<ImportDocument>(Json, cancellationToken))
                : Refuse(StatusCodes.Status415UnsupportedMediaType, "The request is neither a form nor JSON", "Send multipart/form-data with a field \"file\", or application/json");
        }
        catch (JsonException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The JSON does not have the documented shape", "Compare it with /openapi/v1.json");
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(e.StatusCode, "The request is too large", "Send files of at most 50 MB each");
        }
        catch (Exception e) when (e is BadHttpRequestException or IOException)
        {
            // The way was cut; whoever still listens may send it again.
            return Refuse(StatusCodes.Status400BadRequest, "The file did not arrive whole", "Check your network, then send it again");
        }
        catch (InvalidDataException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The form cannot be read", "Send multipart/form-data with files of at most 50 MB");
        }
    }

    private static async Task<Result<IReadOnlyList<ImportRequest>, IResult>> FromFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (form.Files.Count == 0)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The form has no file", "Put the transcript into a field \"file\"");
        }

        var fields = new ImportDocument
        {
            Rep = Field(form, "rep"),
            Type = Field(form, "type"),
            Title = Field(form, "title"),
            Account = Guid.TryParse(Field(form, "account"), out var account) ? account : null,
            StartedAt = DateTimeOffset.TryParse(Field(form, "startedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
            Participants = Field(form, "participants") is { } people ? JsonSerializer.Deserialize<List<ParticipantDocument>>(people, Json) : null,
        };
        var requests = new List<ImportRequest>();
        foreach (var file in form.Files)
        {
            if (file.Length > TranscriptReader.MaxBytes)
            {
                return Refuse(StatusCodes.Status413PayloadTooLarge, $"{file.FileName} is larger than 50 MB", "Split it, or export the transcript without audio data");
            }

            var content = new byte[file.Length];
            await using (var stream = file.OpenReadStream())
            {
                await stream.ReadExactlyAsync(content, cancellationToken);
            }

            var made = Make(fields with { FileName = file.FileName }, content);
            if (!made.IsSuccess)
            {
                return Fail(made.Error);
            }

            requests.Add(made.Value);
        }

        return requests;
    }

    private static Result<IReadOnlyList<ImportRequest>, IResult> FromJson(ImportDocument? document)
    {
        if (document is null || document.Content.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The JSON has no \"content\"", "Put the transcript's text, or a tool's JSON, into \"content\"");
        }

        var text = document.Content.ValueKind == JsonValueKind.String ? document.Content.GetString()! : document.Content.GetRawText();
        var made = Make(document, Encoding.UTF8.GetBytes(text));
        return made.IsSuccess ? new List<ImportRequest> { made.Value } : Fail(made.Error);
    }

    private static Result<ImportRequest, IResult> Make(ImportDocument fields, byte[] content)
    {
        var type = CallTypes.Parse(fields.Type);
        if (type is null && !string.IsNullOrWhiteSpace(fields.Type))
        {
            return Result<ImportRequest, IResult>.Fail(Problems.Of(
                StatusCodes.Status400BadRequest, $"\"{fields.Type}\" is not a type of call", "Use cold-call, discovery, demo, negotiation, renewal or support"));
        }

        return new ImportRequest
        {
            FileName = string.IsNullOrWhiteSpace(fields.FileName) ? "transcript" : Path.GetFileName(fields.FileName.Trim()),
            Content = content,
            Rep = string.IsNullOrWhiteSpace(fields.Rep) ? null : fields.Rep.Trim(),
            Type = type,
            Title = fields.Title,
            Account = fields.Account is { } id ? new AccountId(id) : null,
            StartedAt = fields.StartedAt,
            Participants = [.. (fields.Participants ?? []).Select(x => new CallParticipant(x.Name, x.Email, x.SpeakerRole))],
        };
    }

    private static string? Field(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } value ? value : null;

    private static Result<IReadOnlyList<ImportRequest>, IResult> Refuse(int status, string problem, string remedy) =>
        Fail(Problems.Of(status, problem, remedy));

    // An interface has no implicit conversion.
    private static Result<IReadOnlyList<ImportRequest>, IResult> Fail(IResult answer) => Result<IReadOnlyList<ImportRequest>, IResult>.Fail(answer);
}
