using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>POST /oauth/{version}/token</c>.</summary>
internal sealed class TokenAnswers(TokenRegister tokens)
{
    public CrmReply Issue(CrmRequest request)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span));
        string Field(string name) => form.TryGetValue(name, out var value) ? value.ToString() : "";
        if (Field("grant_type") != "refresh_token")
        {
            return CrmErrors.BadRefreshToken("grant_type must be refresh_token");
        }

        if (tokens.Refresh(Field("client_id"), Field("client_secret"), Field("refresh_token")) is not var (token, lifetime))
        {
            return CrmErrors.BadRefreshToken("missing or invalid refresh token");
        }

        return CrmReply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("token_type", "bearer");
            writer.WriteString("access_token", token);
            writer.WriteString("refresh_token", Field("refresh_token"));
            writer.WriteNumber("expires_in", (int)lifetime.TotalSeconds);
            writer.WriteEndObject();
        });
    }
}
